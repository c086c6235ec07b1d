// The form in which a finding is edited or added, made of the fields its kind has.
import { KINDS, clip, make, same } from "./review-parts.js";

const rowsField = (field, rows) => {
  const line = row => make("div", { class: "review-row" },
    ...field.rows.map(cell => make("label", {}, cell.label, cell.type === "choice"
      ? make("select", { "data-cell": cell.name }, ...cell.choices.map(c => make("option", { value: c.value, selected: c.value === row[cell.name] }, c.text)))
      : make("input", { "data-cell": cell.name, value: row[cell.name] ?? "", inputmode: cell.type === "number" ? "decimal" : null }))),
    make("button", { type: "button", class: "small", onclick: e => e.target.closest(".review-row").remove() }, "删除"));
  return make("fieldset", { class: "field", "data-rows": field.name }, make("legend", {}, field.label), ...rows.map(line),
    make("button", { type: "button", class: "small", onclick: e => e.target.before(line({})) }, "增加一行"));
};

const fieldOf = (field, value) => {
  const id = "field-" + field.name, attributes = { id, name: field.name, required: field.required, maxlength: field.max };
  const input = {
    text: () => make("input", { ...attributes, value: value ?? "" }),
    number: () => make("input", { ...attributes, value: value ?? "", inputmode: "decimal", autocomplete: "off" }),
    long: () => make("textarea", { ...attributes, rows: 3 }, value ?? ""),
    list: () => make("textarea", { ...attributes, rows: 2 }, (value ?? []).join("、")),
    choice: () => make("select", attributes, ...field.choices.map(c => make("option", { value: c.value, selected: c.value === (value ?? "") }, c.text))),
    rows: () => rowsField(field, value ?? []),
  }[field.type]();
  const half = ["number", "choice"].includes(field.type) || field.max <= 30;
  return field.type === "rows" ? input
    : make("div", { class: half ? "field half" : "field" }, make("label", { for: id }, field.label, field.required ? make("span", { class: "req", "aria-hidden": "true" }, "*") : null), input);
};

// Selected words as the fields of a kind, as far as they can be told.
const proposal = (kind, text, fields) => {
  const name = { Goal: "name", Task: "title", Project: "name", Document: "title", Clause: "title" }[kind];
  const words = text.replace(/\s+/g, "").replace(kind === "Document" ? /^.*《|》.*$/g : /[。；;]$/, "");
  return { [name]: clip(words, fields.find(f => f.name === name).max ?? 200), ...(kind === "Document" ? { verb: "制定" } : {}), ...(kind === "Goal" ? { operator: "Equal" } : {}) };
};

// Fills the form. editing: { kind, id, data } of a finding, or { kind, range } of a stretch of the text.
export const fillForm = (form, editing, fields, changeKind) => {
  const data = editing.data ?? proposal(editing.kind, editing.range.text, fields);
  form.replaceChildren(
    make("h2", {}, editing.id ? `编辑${KINDS[editing.kind]}` : "添加条目"),
    editing.range ? make("blockquote", {}, clip(editing.range.text, 120)) : "",
    editing.id ? "" : make("label", { class: "field" }, "类别",
      make("select", { name: "__kind", onchange: e => changeKind(e.target.value) }, ...Object.entries(KINDS).map(([k, t]) => make("option", { value: k, selected: k === editing.kind }, t)))),
    make("div", { class: "review-conflict alert", "data-tone": "warn", hidden: true, role: "alert" }),
    ...fields.map(field => fieldOf(field, data[field.name])),
    make("p", { class: "error", role: "alert", hidden: true }),
    make("div", { class: "form-buttons" }, make("button", { type: "button", "data-do": "cancel" }, "取消"), make("button", { class: "primary" }, editing.id ? "保存并接受" : "添加")));
};

// What was typed, as the server wants it; a number that is none is said at once.
export const readForm = (form, fields) => {
  const data = {}, number = (text, label) => {
    const clean = text.trim().replace(/[,，]/g, "");
    if (clean === "") return null;
    if (!/^[-+]?\d+(\.\d+)?$/.test(clean)) throw new Error(`“${label}”请填数字`);
    return clean;
  };
  for (const field of fields) {
    const input = form.elements[field.name];
    data[field.name] = {
      text: () => input.value.trim() || (field.nullable ? null : ""), long: () => input.value.trim() || (field.nullable ? null : ""),
      number: () => number(input.value, field.label), choice: () => input.value || null,
      list: () => input.value.split(/[、\n]/).map(x => x.trim()).filter(Boolean),
      rows: () => [...form.querySelectorAll(`[data-rows=${field.name}] .review-row`)].map(row => Object.fromEntries(field.rows.map(cell => {
        const value = row.querySelector(`[data-cell=${cell.name}]`).value;
        return [cell.name, cell.type === "number" ? number(value, cell.label) ?? "0" : value.trim() || null];
      }))),
    }[field.type]();
  }
  return data;
};

const shown = (field, value) => value === null || value === undefined || value === "" ? "（空）"
  : field.choices?.find(c => c.value === value)?.text
  ?? (Array.isArray(value) ? value.map(v => typeof v === "string" ? v : Object.values(v).join(" ")).join("、") : value);

// What somebody else saved meanwhile, beside what was typed, which stays: saving again is then a choice, not an accident.
export const showTheirs = (form, fields, theirs, typed) => {
  const box = form.querySelector(".review-conflict");
  const differing = fields.filter(x => !same(String(theirs.data[x.name] ?? ""), String(typed[x.name] ?? "")));
  box.replaceChildren(make("div", {}, `${theirs.by ?? "他人"} 于 ${theirs.at ?? ""} 改为：`,
    make("ul", {}, ...differing.map(x => make("li", {}, `${x.label}：${shown(x, theirs.data[x.name])}`))), "您填写的内容仍在下面，再次保存将以您的为准。"));
  box.hidden = false;
};

// Where the selected words stand in the text: { start, end, text }, blanks at the ends left out. Every span says where it starts.
export const selectedWords = (article, range) => {
  const spans = [...article.querySelectorAll("[data-s]")].filter(s => range.intersectsNode(s));
  let [start, end, text] = [null, null, ""];
  for (const span of spans) {
    const node = span.firstChild;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : range.endContainer === span && range.endOffset === 0 ? 0 : node.data.length;
    const part = node.data.slice(from, to);
    if (part.trim() === "") continue;
    const at = Number(span.dataset.s) + from;
    if (start === null) { start = at + part.length - part.trimStart().length; text = part.trimStart(); } else text += part;
    end = at + part.trimEnd().length;
  }
  return start === null ? null : { start, end, text: text.trimEnd() };
};
