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
