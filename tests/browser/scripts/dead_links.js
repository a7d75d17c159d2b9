// Gives the links of the diagrams that lead to no element of this page or of the page they name.
const pages = new Map();
function page(address) {
  if (!pages.has(address)) {
    const request = new XMLHttpRequest();
    request.open("GET", address, false);
    request.send();
    pages.set(address, new DOMParser().parseFromString(request.responseText, "text/html"));
  }
  return pages.get(address);
}
return [...document.querySelectorAll("svg.uc-diagram a")]
  .map((link) => link.getAttribute("href") ?? link.getAttribute("xlink:href"))
  .filter((href) => {
    const url = new URL(href, location.href);
    const id = decodeURIComponent(url.hash.slice(1));
    return !id || !page(url.origin + url.pathname).getElementById(id);
  });
