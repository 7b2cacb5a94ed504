/* Staff pages: a button that copies what is shown once. Without scripts it stays hidden, and the field can be copied by hand. */
for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const says = document.querySelector(`[data-says="${button.dataset.copies}"]`);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    says.textContent = button.dataset.copied;
  });
}

/* A page that shows how far something is: looks again every second, and shows the whole page once it is over. Without scripts the page
   says how to look again. */
const live = document.querySelector("[data-live]");
async function look() {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = page.querySelector("[data-live]");
  if (now && !answer.redirected) {
    live.querySelector("progress").value = now.querySelector("progress").value;
    live.querySelector("p").textContent = now.querySelector("p").textContent;
    setTimeout(look, 1000);
  } else {
    location.reload();
  }
}
if (live) {
  setTimeout(look, 1000);
}
