// Completion in the clause editor: the names that fit what stands before the caret. Without it names are typed in full.
const editor = document.querySelector("[data-editor]");
const list = editor?.querySelector(".words");
const namePart = /[\p{L}\d_.&]+$/u;
let words = [], fitting = [], chosen = 0, field = null;

const insert = word => {
  const at = field.selectionStart, typed = field.value.slice(0, at).match(namePart)?.[0] ?? "";
  field.setRangeText(word.name, at - typed.length, at, "end");
  close();
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const close = () => { list.hidden = true; list.replaceChildren(); fitting = []; };

const draw = () => {
  list.replaceChildren(...fitting.map((word, i) => {
    const button = Object.assign(document.createElement("button"), { type: "button", tabIndex: -1 });
    const kind = Object.assign(document.createElement("small"), { textContent: word.meaning ? `${word.kind} ${word.meaning}` : word.kind });
    button.append(word.name, kind);
    if (i === chosen) button.dataset.chosen = "";
    button.addEventListener("mousedown", e => { e.preventDefault(); insert(word); });
    return button;
  }));
  list.hidden = fitting.length === 0;
};

const offer = e => {
  if (!e.target.matches("textarea")) return;
  field = e.target;
  const typed = field.value.slice(0, field.selectionStart).match(namePart)?.[0] ?? "";
  // A name written out needs no help.
  fitting = typed.length < 1 ? [] : words.filter(w => w.name.includes(typed) && w.name !== typed).sort((a, b) => a.name.indexOf(typed) - b.name.indexOf(typed)).slice(0, 8);
  chosen = 0;
  // The list lies over the half of the text where the caret is not.
  const above = field.name && field.value.slice(0, field.selectionStart).split("\n").length * parseFloat(getComputedStyle(field).lineHeight) - field.scrollTop > field.clientHeight / 2;
  list.dataset.place = above ? "top" : "bottom";
  draw();
};

if (editor) {
  words = await fetch(editor.dataset.words, { headers: { Accept: "application/json" } }).then(r => r.ok ? r.json() : []).catch(() => []);
  editor.addEventListener("input", offer);
  editor.addEventListener("focusout", () => close());
  editor.addEventListener("keydown", e => {
    if (fitting.length === 0) return;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") { chosen = (chosen + (e.key === "ArrowDown" ? 1 : fitting.length - 1)) % fitting.length; draw(); }
    else if (e.key === "Tab" || e.key === "Enter") insert(fitting[chosen]);
    else if (e.key === "Escape") close();
    else return;
    e.preventDefault();
  });
}
