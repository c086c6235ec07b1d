// The pages of a report and of one value: say what does not hold while numbers are typed. Without it they say so when it is saved.
const panel = document.querySelector("[data-check]");
const form = panel?.closest("form");
let waiting, asked = 0;

const chip = finding => {
  const mark = Object.assign(document.createElement("span"), { className: "chip", textContent: finding.word });
  mark.dataset.tone = { Hard: "bad", Soft: "warn" }[finding.kind] ?? "neutral";
  return mark;
};

const show = (place, findings) => {
  const list = Object.assign(document.createElement("ul"), { className: "findings" });
  for (const finding of findings) {
    const item = document.createElement("li");
    item.append(chip(finding), " ", finding.message);
    list.append(item);
  }
  place.replaceChildren(...(findings.length > 0 ? [list] : []));
};

const check = async () => {
  const turn = ++asked;
  const body = new FormData(form);
  // A check saves nothing: once the form is saved, its token would lead a late one to the page that says so.
  body.delete("_once");
  // What is said depends on no file.
  for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
  const answer = await fetch(panel.dataset.check, { method: "POST", body, headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok || turn !== asked) return;
  const findings = await answer.json();
  for (const row of panel.querySelectorAll("tr[data-row]")) {
    const input = row.querySelector("input");
    // A box nobody has reached yet is not called empty.
    const own = findings.filter(f => f.row === row.dataset.row && (input.value !== "" || input.dataset.touched !== undefined));
    show(row.querySelector(".said"), own);
    row.classList.toggle("wrong", own.some(f => f.blocks));
    if (own.some(f => f.kind === "Hard")) input.setAttribute("aria-invalid", "true"); else input.removeAttribute("aria-invalid");
  }
  show(panel.querySelector(".whole"), findings.filter(f => f.row === null));
  for (const field of panel.querySelectorAll("[data-key]")) field.hidden = !findings.some(f => f.key === field.dataset.key && f.kind === "Soft");
};

panel?.addEventListener("change", e => {
  if (e.target.matches("input")) e.target.dataset.touched = "";
  clearTimeout(waiting);
  waiting = setTimeout(check, 150);
});
