/* Signed-in pages: two minutes before somebody is signed out, asks whether they are still there; one press lets them stay. All windows of a
   browser share one session: one that is used, or stays, tells the others. Without scripts the footer says when, and nothing is lost. */
const ending = document.getElementById("ending");
const WARNED = 120;
let timer, typedIn;

function after(seconds, then) {
  clearTimeout(timer);
  timer = setTimeout(then, seconds * 1000);
}
function close() {
  if (ending.open) ending.close();
}
/* Goes by what the server says: how long, or that it is over. */
function plan(seconds) {
  if (seconds > WARNED) {
    close();
    after(seconds - WARNED, look);
  } else if (seconds > 0) {
    if (!ending.open) ending.showModal();
    after(seconds, look);
  } else {
    leave();
  }
}
async function ask(method) {
  try {
    const answer = await fetch("/session", { method, cache: "no-store" });
    plan(answer.ok ? Number(await answer.text()) : 0);
  } catch {
    after(10, look); /* No network: perhaps in a moment. */
  }
}
function look() {
  return ask("GET");
}
function tellOthers() {
  try {
    localStorage.setItem("doorstep-used", String(Date.now()));
  } catch { /* They ask by themselves. */ }
}
async function stay() {
  close();
  await ask("POST");
  tellOthers();
}
/* A form that was begun is sent without its button: it acts on nothing, and the server keeps what is in it until somebody is back. */
function leave() {
  clearTimeout(timer);
  if (typedIn && typedIn.method === "post" && typedIn.isConnected) {
    HTMLFormElement.prototype.submit.call(typedIn);
  } else {
    location.replace(location.pathname + location.search);
  }
}
if (ending && ending.showModal) {
  document.querySelector("main").addEventListener("input", (event) => { typedIn = event.target.form; });
  ending.querySelector("[data-stays]").addEventListener("click", stay);
  ending.addEventListener("cancel", (event) => { event.preventDefault(); stay(); });
  addEventListener("storage", (event) => { if (event.key === "doorstep-used") look(); });
  addEventListener("pageshow", (event) => { if (event.persisted) look(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  tellOthers();
  plan(Number(ending.dataset.left));
}
