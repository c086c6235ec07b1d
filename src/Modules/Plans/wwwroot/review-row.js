// A finding as an entry of the list: what it is, what was decided, what can be done.
import { DECISIONS, KINDS, clip, make } from "./review-parts.js";

const DIFFERENCES = { Same: "未变", Changed: "有变化", New: "新增", Gone: "原有未见" };

export const paintRow = (row, f, selected, readonly) => {
  row.dataset.kind = f.kind; row.dataset.d = f.decision;
  const gone = f.difference === "Gone", focus = selected ? "0" : "-1";
  const words = gone ? { Accepted: "移除", Rejected: "保留" } : { Accepted: "接受", Rejected: "拒绝" };
  const button = (decision, key) => make("button", { type: "button", class: "small", "data-decide": decision, tabindex: focus, "aria-pressed": String(f.decision === decision), "aria-keyshortcuts": key }, words[decision]);
  const chips = [
    make("span", { class: "kind" }, KINDS[f.kind]),
    make("span", { class: "chip", "data-tone": { Accepted: "ok", Rejected: "neutral", Pending: "warn" }[f.decision] }, f.decision === "Pending" ? "待定" : words[f.decision] ?? DECISIONS[f.decision]),
    DIFFERENCES[f.difference] ? make("span", { class: "chip", "data-tone": f.difference === "Same" ? "neutral" : "info" }, DIFFERENCES[f.difference]) : null,
    f.added ? make("span", { class: "chip" }, "人工添加") : null,
    f.edited ? make("span", { class: "chip" }, "已编辑") : null,
    f.doubt ? make("span", { class: "chip", "data-tone": "warn" }, "留意：" + f.doubt) : null,
  ];
  row.replaceChildren(
    make("button", { type: "button", class: "review-title", "data-select": true, tabindex: focus, "aria-current": selected ? "true" : null }, f.title),
    make("span", { class: "review-chips" }, ...chips.filter(Boolean)),
    f.summary ? make("span", { class: "review-summary" }, f.summary) : "",
    ...f.changes.map(c => make("span", { class: "review-change" }, `${c.label}：`, make("del", {}, c.before), " → ", make("ins", {}, c.after))),
    make("span", { class: "review-meta" }, f.section ? clip(f.section.split(" / ").at(-1), 24) : "", f.by ? `　${f.by} ${f.at ?? ""}` : "",
      f.itemHref ? make("a", { href: f.itemHref, tabindex: focus }, gone || f.difference !== "New" ? "　查看现有条目" : "") : null),
    readonly ? "" : make("span", { class: "review-actions" }, button("Accepted", "A"), button("Rejected", "R"),
      gone ? null : make("button", { type: "button", class: "small", "data-do": "edit", tabindex: focus, "aria-keyshortcuts": "E" }, "编辑")));
};
