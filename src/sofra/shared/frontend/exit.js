// Exit this page: leaves at once and takes this page's place in the history. Shift three times does the same.
const PRESSES = 3;
const WITHIN_MS = 2000;

const link = document.querySelector("[data-exit]");
let presses = [];

function leave() {
  document.documentElement.hidden = true;
  window.location.replace(link.href);
}

function count(event) {
  if (event.repeat) return;
  if (event.key !== "Shift") {
    presses = [];
    return;
  }
  presses = presses.filter((at) => event.timeStamp - at < WITHIN_MS);
  presses.push(event.timeStamp);
  if (presses.length >= PRESSES) leave();
}

if (link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener("keydown", count);
}
