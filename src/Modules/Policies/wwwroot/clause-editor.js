// The clause editor: checks the text while it is typed and shows what the page would show. Without it the check stands when the draft was saved.
const editor = document.querySelector("[data-editor]");
const form = editor?.closest("form");
const text = editor?.querySelector("textarea[name]");
const place = document.getElementById("clause-check");
let waiting, asked = 0;

const check = async () => {
  const turn = ++asked;
  const body = new FormData(form);
  // A check saves nothing: once the form is saved, its token would lead a late one to the page that says so.
  body.delete("_once");
  const answer = await fetch(editor.dataset.editor, { method: "POST", body }).catch(() => null);
  if (!answer?.ok || turn !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  place.replaceChildren(...page.body.childNodes);
};

const soon = () => { clearTimeout(waiting); waiting = setTimeout(check, 250); };
text?.addEventListener("input", soon);
text?.addEventListener("written", soon);

// A click on what is wrong leads to its line.
place?.addEventListener("click", e => {
  const found = e.target.closest("li")?.textContent.match(/第 (\d+) 行(?:第 (\d+) 列)?/);
  if (!found || !text) return;
  const lines = text.value.split("\n");
  const at = lines.slice(0, found[1] - 1).reduce((sum, l) => sum + l.length + 1, 0) + (found[2] ? found[2] - 1 : 0);
  text.focus();
  text.setSelectionRange(at, at + (lines[found[1] - 1] ?? "").length - (found[2] ? found[2] - 1 : 0));
});
