/* The simulated phones and mailboxes: looks every two seconds for what came, and leaves alone what is being typed. Without scripts a link looks again. */
const EVERY = 2000;

function show(page) {
  for (const now of page.querySelectorAll("[data-live]")) {
    const here = document.getElementById(now.id);
    if (here && here.innerHTML !== now.innerHTML) {
      here.replaceChildren(...now.childNodes);
    }
  }
  for (const group of page.querySelectorAll("[data-inboxes]")) {
    const here = document.querySelector(`[data-inboxes="${group.dataset.inboxes}"]`);
    for (const inbox of [...group.children].reverse()) {
      if (!document.getElementById(inbox.id)) {
        here.prepend(inbox);
        here.parentElement.querySelector(":scope > .none")?.remove();
      }
    }
  }
}

async function look() {
  if (!document.hidden) {
    try {
      const answer = await fetch("/simulator" + location.search);
      if (answer.ok) {
        show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      }
    } catch {
      // The server is not there at the moment: the next look may find it.
    }
  }
  setTimeout(look, EVERY);
}

setTimeout(look, EVERY);
