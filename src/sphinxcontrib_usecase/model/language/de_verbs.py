"""German verbs of use cases, in the third person."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._wording import listed

#: Verbs in lower case that are neither adverbs nor participles, or hardly ever.
VERBS = listed(
    "gibt nimmt liest schreibt druckt sendet schickt stellt legt öffnet schließt zahlt "
    "bestätigt prüft wählt zeigt speichert meldet bucht holt bringt macht nennt trägt fragt "
    "sagt erhält bekommt entscheidet unterschreibt sperrt löscht erstellt ruft informiert "
    "benachrichtigt übermittelt überweist händigt berechnet startet beendet misst scannt "
    "schildert vergibt schätzt besichtigt drückt klickt scrollt tippt wischt entnimmt weckt "
    "setzt lädt verlässt hält wirft zieht steckt fährt geht kommt beginnt fordert liefert "
    "sichert ändert erweitert aktualisiert sortiert kontrolliert notiert reserviert storniert "
    "archiviert erneuert erinnert verlängert verweigert steuert filtert blättert registriert "
    "kopiert importiert exportiert konfiguriert installiert aktiviert deaktiviert "
    "protokolliert dokumentiert validiert verifiziert authentifiziert autorisiert signiert "
    "kalkuliert analysiert korrigiert markiert transportiert verwaltet bewertet "
    "akzeptiert reagiert kommentiert publiziert veröffentlicht synchronisiert formatiert "
    "kehrt wartet arbeitet bietet bittet leitet leistet erstattet bearbeitet verarbeitet "
    "gestattet erwartet berichtet verrechnet bezahlt kauft verkauft bestellt verpackt packt "
    "verlädt entlädt belegt verbucht erfasst ermittelt vermittelt verteilt teilt sammelt "
    "sucht findet vergleicht verknüpft verbindet trennt löst repariert reinigt putzt kocht "
    "mahlt brüht füllt leert wiegt zählt rechnet addiert subtrahiert hebt senkt dreht "
    "schaltet erkennt spürt hört sieht spricht telefoniert verhandelt klärt beantragt "
    "beantwortet genehmigt billigt bewilligt lehnt weist stimmt erteilt entzieht beauftragt "
    "befragt untersucht behandelt verschreibt verabreicht operiert impft entlässt pflanzt sät "
    "erntet düngt bewässert melkt füttert schreddert stempelt frankiert adressiert verschickt "
    "versendet empfängt quittiert kassiert wechselt tauscht mietet vermietet verleiht leiht "
    "kündigt gewährt kürzt erhöht passt richtet plant terminiert verschiebt verschlüsselt "
    "entschlüsselt hinterlegt übernimmt übergibt überprüft überwacht überträgt unterbricht "
    "unterrichtet widerruft wiederholt zerlegt zertifiziert ordnet nutzt benutzt verwendet "
    "braucht benötigt gewinnt verliert spielt"
)
