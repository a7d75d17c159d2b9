"""French verbs of use cases, in the third person."""

from __future__ import annotations

from sphinxcontrib_usecase.model.language._wording import listed

#: Verbs that are hardly ever nouns or adjectives.
VERBS = listed(
    "vérifie imprime envoie reçoit saisit choisit confirme tamponne enregistre affiche donne "
    "remet prend rend paie paye crée supprime informe présente vend ouvre lit écrit transmet "
    "refuse accepte calcule rembourse sélectionne met ajoute retire corrige conserve propose "
    "répond remplit appelle vérifient envoient gère clique appuie prévient notifie fournit "
    "obtient débite crédite scanne dépose désigne examine souhaite valide transporte rapporte pèse "
    "attribue autorise authentifie annonce applique approuve archive arrête assure attend "
    "avertit bloque débloque télécharge clôt compare compose conclut configure connecte "
    "consulte contacte convertit coupe décide déclare déclenche décrit déduit définit délivre "
    "démarre démontre déplace détecte détermine détruit distribue écoute efface effectue émet "
    "emmène emprunte encaisse exécute expédie explique fabrique finit fixe génère identifie "
    "indique initialise insère interroge introduit invite joint lance libère localise "
    "maintient mémorise modifie négocie nettoie nomme oriente organise oublie permet prélève "
    "prépare publie qualifie quitte raccroche récupère rappelle recalcule recommande rédige "
    "regarde rejette relance relie renonce renouvelle renvoie répare répartit retourne "
    "retrouve réunit révise sauvegarde signale soumet stocke surveille suspend synchronise "
    "termine traite transfère trie trouve utilise verse verrouille déverrouille examinent "
    "choisissent reçoivent prescrit soigne opère récolte sème arrose embarque débarque "
    "accueille accompagne évalue règle"
)
#: Verbs that are nouns as well.
NOUN_VERBS = listed(
    "signe contrôle demande commande réserve note compte transfère annule désactive active "
    "copie marque classe pointe visite analyse sauve tourne prête échange offre charge passe "
    "place pose poste estime colle sort partage programme pilote facture mesure montre "
    "produit trait loue range téléphone installe cause complète ferme livre garde "
    "conduit"
)
