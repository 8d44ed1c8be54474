// On paper every source stands open. Where the address already asks for paper, the server sent them open.
let opened = [];

window.addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details.src:not([open]), details.behind:not([open])")];
  for (const part of opened) part.open = true;
});
window.addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
});

const link = document.querySelector("[data-print]");
link?.addEventListener("click", (event) => {
  event.preventDefault();
  window.print();
});
