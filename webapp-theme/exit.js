/* "Exit this page": in place of the page in the browser's history, at a click or by pressing Shift three times. Without this file it is a plain link. */
(function () {
"use strict";
var link = document.querySelector("a.exit");
var told = document.querySelector(".exit-keys");
var presses = 0;
var last = 0;
function leave() {
document.documentElement.style.display = "none";
document.title = "";
location.replace(link.href);
}
if (!link) {
return;
}
if (told) {
told.hidden = false;
}
link.addEventListener("click", function (event) {
event.preventDefault();
leave();
});
document.addEventListener("keyup", function (event) {
var now = Date.now();
presses = event.key === "Shift" ? (now - last < 5000 ? presses + 1 : 1) : 0;
last = now;
if (presses === 3) {
leave();
}
});
window.addEventListener("pageshow", function (event) {
if (event.persisted) {
location.reload();
}
});
})();
