// Menus that fold out close again: by Escape, or by a click beside them.
const FOLDING = ".menu[open], .filter[open]";

function close(except) {
  for (const menu of document.querySelectorAll(FOLDING)) {
    if (!menu.contains(except)) menu.open = false;
  }
}

document.addEventListener("click", (event) => close(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.activeElement?.closest(FOLDING);
  close(null);
  menu?.querySelector("summary").focus();
});
