// The clause as a form beside its text: a row for each statement of the clause itself. Both are one text; without script there is only the text.
const editor = document.querySelector("[data-editor]");
const text = editor?.querySelector("textarea[name]");
const form = editor?.querySelector(".editor-form");
const rows = form?.querySelector(".rows");
const starts = ["依据", "有效期", "对象", "条件", "排除", "每项", "金额 =", "扣减", "就高补差", "晋级补差", "舍入", "下限", "上限 每项", "上限 每次", "上限 每年", "上限 累计", "分担", "预算", "名额", "同组一家", "输出"];
const hints = { "依据": "\"办法第三条\"", "有效期": "自 2025-01-01", "对象": "规上工业企业：企业.工业企业 且 企业.规上", "条件": "名称：企业.研发费用(上年) > 0元", "排除": "失信：企业.失信", "金额 =": "企业.研发费用(上年) × 3%", "上限 每年": "20万元", "预算": "1000万元 先到先得" };

// The lines of the clause, from behind 条款 to the first line of anything else.
const bounds = lines => {
  const head = lines.findIndex(l => /^\s*条款\s/.test(l));
  if (head < 0) return [0, 0];
  let end = head + 1;
  while (end < lines.length && (/^\s+\S/.test(lines[end]) || lines[end].trim() === "")) end++;
  while (end > head + 1 && lines[end - 1].trim() === "") end--;
  return [head + 1, end];
};

const split = line => {
  const body = line.trim();
  const word = starts.filter(s => body.startsWith(s) || (s === "金额 =" && /^金额\s*[=＝]/.test(body))).sort((a, b) => b.length - a.length)[0];
  return word ? [word, word === "金额 =" ? body.replace(/^金额\s*[=＝]\s*/, "") : body.slice(word.length).trim()] : ["", body];
};

const write = () => {
  const lines = text.value.split("\n"), [from, to] = bounds(lines);
  if (from === 0) return;
  const own = [...rows.children].map(r => `  ${r.querySelector("select").value} ${r.querySelector("textarea").value.replace(/\s*\n\s*/g, " ")}`.replace(/^\s+/, "  ").trimEnd()).filter(l => l.trim() !== "");
  text.value = [...lines.slice(0, from), ...own, ...lines.slice(to)].join("\n");
  text.dispatchEvent(new CustomEvent("written", { bubbles: true }));
};

const row = (word, rest, i) => {
  const line = document.createElement("div");
  const select = document.createElement("select");
  select.setAttribute("aria-label", `第 ${i + 1} 项是什么`);
  for (const s of word ? starts : ["", ...starts]) select.add(new Option(s.replace(" =", "") || "（其他）", s, false, s === word));
  // A statement is one line of the text; here it breaks where the column ends.
  const input = Object.assign(document.createElement("textarea"), { value: rest, rows: 1, placeholder: hints[word] ?? "", autocomplete: "off" });
  input.setAttribute("aria-label", `第 ${i + 1} 项的内容`);
  const remove = Object.assign(document.createElement("button"), { type: "button", className: "small", textContent: "删" });
  remove.setAttribute("aria-label", `删除第 ${i + 1} 项`);
  remove.addEventListener("click", () => { line.remove(); write(); });
  select.addEventListener("change", () => { input.placeholder = hints[select.value] ?? ""; write(); });
  input.addEventListener("input", write);
  line.append(select, input, remove);
  return line;
};

const read = () => {
  const lines = text.value.split("\n"), [from, to] = bounds(lines);
  form.hidden = from === 0;
  editor.classList.toggle("both", !form.hidden);
  rows.replaceChildren(...lines.slice(from, to).filter(l => l.trim() !== "").map((l, i) => row(...split(l), i)));
};

if (editor) {
  const add = Object.assign(document.createElement("button"), { type: "button", className: "small", textContent: "加一项" });
  add.addEventListener("click", () => { rows.append(row("条件", "", rows.children.length)); rows.lastChild.querySelector("textarea").focus(); });
  rows.after(add);
  text.addEventListener("input", read);
  read();
}
