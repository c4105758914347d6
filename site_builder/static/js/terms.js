// Glossary words are buttons that say what they mean.

player.addEventListener("told", () => {
  for (const link of byId("fil").querySelectorAll(".term")) {
    const button = make("button", "term", ...link.childNodes);
    button.onclick = () => {
      const word = byId(link.hash.slice(1)), [title, meaning] = byId("mot").children;
      title.textContent = word.textContent;
      meaning.textContent = word.nextSibling.textContent;
      byId("mot").showModal();
    };
    link.replaceWith(button);
  }
});
