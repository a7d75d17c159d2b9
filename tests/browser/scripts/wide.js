// Gives what sticks out of the window: nothing where the page cannot be scrolled sideways.
const width = document.documentElement.clientWidth;
const most = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
if (most <= width) return [];
return [...document.querySelectorAll(".uc-usecase *, .uc-actor *, .domainindex-table")]
  .filter((element) => !element.closest(".uc-scroll > *"))
  .filter((element) => element.getBoundingClientRect().right > width + 1)
  .map((element) => `${element.localName}.${element.getAttribute("class")}`);
