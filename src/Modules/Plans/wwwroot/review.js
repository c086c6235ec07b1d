// One file of more than 400 lines because the parts of the element share its state and come in one request.
// <plan-review>: a document with its findings marked on the left, their list on the right. Every step is shown at once, saved
// at once, taken back when the server refuses it, and can be undone.
const KINDS = { Goal: "目标", Task: "任务", Project: "项目", Document: "文件", Clause: "条款" };
const DECISIONS = { Pending: "待定", Accepted: "接受", Rejected: "拒绝", Withdrawn: "已撤回" };
const DIFFERENCES = { Same: "未变", Changed: "有变化", New: "新增", Gone: "原有未见" };
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const clip = (text, most) => text.length > most ? text.slice(0, most - 1) + "…" : text;

// make("li", { class: "x", onclick: f }, "text", child …)
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter(c => c !== null && c !== undefined));
  return element;
};

customElements.define("plan-review", class extends HTMLElement {
  #findings = new Map(); #order = []; #rows = new Map(); #fields = {}; #selected = null;
  #undo = []; #redo = []; #saving = Promise.resolve(); #waiting = 0; #listening; #editing = null; #range = null;

  connectedCallback() {
    const { findings, fields } = JSON.parse(this.querySelector(".review-data").textContent);
    this.#fields = fields;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const finding of findings) this.#take(finding);
    this.#sort();
    this.#draw();
    this.addEventListener("click", e => this.#click(e), { signal });
    this.addEventListener("change", e => { if (e.target.matches("[data-filter]")) this.#filter(); if (e.target.matches("[data-keys]")) this.#keys = e.target.checked; }, { signal });
    document.addEventListener("keydown", e => this.#key(e), { signal });
    document.addEventListener("selectionchange", () => this.#noteSelection(), { signal });
    addEventListener("beforeunload", e => { if (this.#waiting > 0 || this.#editing) e.preventDefault(); }, { signal });
    this.querySelector("[data-keys]").checked = this.#keys;
    const asked = location.hash.startsWith("#f-") ? this.#findings.get(location.hash.slice(3)) : null;
    this.#select((asked ?? this.#visible().find(f => f.decision === "Pending") ?? this.#visible()[0])?.id, { quiet: !asked });
  }

  disconnectedCallback() { this.#listening.abort(); }

  get #readonly() { return this.dataset.readonly !== undefined; }
  get #keys() { return localStorage.getItem("review-keys") !== "off"; }
  set #keys(on) { localStorage.setItem("review-keys", on ? "on" : "off"); }

  // ── what is known ──

  #take(finding) { this.#findings.set(finding.id, finding); }

  #sort() {
    this.#order = [...this.#findings.values()].filter(f => f.decision !== "Withdrawn")
      .sort((a, b) => (a.difference === "Gone") - (b.difference === "Gone") || a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)).map(f => f.id);
  }

  #visible() { return this.#order.filter(id => !this.#rows.get(id)?.hidden).map(id => this.#findings.get(id)); }

  // ── drawing ──

  #draw() {
    const list = this.querySelector(".review-list");
    list.replaceChildren(...this.#order.map(id => this.#row(id)));
    this.#filter();
  }

  #row(id) {
    const row = make("li", { id: "f-" + id, class: "review-item" });
    this.#rows.set(id, row);
    this.#paintRow(row, this.#findings.get(id));
    return row;
  }

  #paintRow(row, f) {
    row.dataset.kind = f.kind; row.dataset.d = f.decision;
    const gone = f.difference === "Gone", focus = this.#selected === f.id ? "0" : "-1";
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
      make("button", { type: "button", class: "review-title", "data-select": true, tabindex: focus, "aria-current": this.#selected === f.id ? "true" : null }, f.title),
      make("span", { class: "review-chips" }, ...chips.filter(Boolean)),
      f.summary ? make("span", { class: "review-summary" }, f.summary) : "",
      ...f.changes.map(c => make("span", { class: "review-change" }, `${c.label}：`, make("del", {}, c.before), " → ", make("ins", {}, c.after))),
      make("span", { class: "review-meta" }, f.section ? clip(f.section.split(" / ").at(-1), 24) : "", f.by ? `　${f.by} ${f.at ?? ""}` : "",
        f.itemHref ? make("a", { href: f.itemHref, tabindex: focus }, gone || f.difference !== "New" ? "　查看现有条目" : "") : null),
      this.#readonly ? "" : make("span", { class: "review-actions" }, button("Accepted", "A"), button("Rejected", "R"),
        gone ? null : make("button", { type: "button", class: "small", "data-do": "edit", tabindex: focus, "aria-keyshortcuts": "E" }, "编辑")));
  }

  #paint(id) {
    const f = this.#findings.get(id), row = this.#rows.get(id);
    if (row) this.#paintRow(row, f);
    for (const mark of this.querySelectorAll(`.document [data-f$="${id}"]`)) mark.dataset.d = f.decision;
    const tag = document.getElementById("m-" + id);
    if (tag) tag.setAttribute("aria-label", `${KINDS[f.kind]}：${clip(f.title, 60)}，${DECISIONS[f.decision]}`);
  }

  #filter() {
    const value = name => this.querySelector(`[data-filter=${name}]`)?.value ?? "";
    const [kind, decision, difference, doubt] = [value("kind"), value("decision"), value("difference"), this.querySelector("[data-filter=doubt]").checked];
    let shown = 0;
    for (const id of this.#order) {
      const f = this.#findings.get(id);
      const hit = (!kind || f.kind === kind) && (!decision || f.decision === decision) && (!difference || f.difference === difference) && (!doubt || f.doubt);
      this.#rows.get(id).hidden = !hit;
      if (hit) shown++;
    }
    this.querySelector(".review-none").hidden = shown > 0;
    this.#count();
  }

  #count() {
    const all = this.#order.map(id => this.#findings.get(id)), decided = all.filter(f => f.decision !== "Pending").length;
    const bar = this.querySelector(".review-progress progress");
    bar.max = Math.max(all.length, 1); bar.value = decided;
    this.querySelector("[data-count]").textContent = `已定 ${decided} / ${all.length}`;
    const at = this.#findings.get(this.#selected);
    const name = (button, text, list) => { button.textContent = `${text}（${list.length}）`; button.disabled = this.#readonly || list.length === 0; };
    name(this.querySelector("[data-do=section]"), "接受本节", this.#pendingLike(at, f => f.section === at.section));
    name(this.querySelector("[data-do=kind]"), at ? `接受全部${KINDS[at.kind]}` : "接受本类", this.#pendingLike(at, f => f.kind === at.kind));
    for (const [what, steps] of [["undo", this.#undo], ["redo", this.#redo]]) {
      const button = this.querySelector(`[data-do=${what}]`);
      button.disabled = steps.length === 0;
      button.title = steps.length ? `${what === "undo" ? "撤销" : "重做"}：${steps.at(-1).label}` : "";
    }
    this.querySelector("[data-edit]").hidden = this.#readonly;
  }

  #pendingLike(at, like) { return at ? this.#order.map(id => this.#findings.get(id)).filter(f => f.decision === "Pending" && f.difference !== "Gone" && like(f)) : []; }

  #say(text) { this.querySelector(".review-status").textContent = text; }

  #complain(text) {
    const box = this.querySelector(".review-message");
    box.hidden = !text;
    box.textContent = text ?? "";
  }

  // ── selecting ──

  #select(id, { from, quiet } = {}) {
    if (!id || !this.#findings.has(id)) return;
    const before = this.#selected;
    this.#selected = id;
    for (const marked of this.querySelectorAll(".document [data-on]")) marked.removeAttribute("data-on");
    for (const marked of this.querySelectorAll(`.document [data-f~="${id}"]`)) marked.setAttribute("data-on", "");
    for (const other of [before, id]) {
      const row = this.#rows.get(other);
      if (!row) continue;
      row.toggleAttribute("data-on", other === id);
      for (const stop of row.querySelectorAll("button, a")) stop.tabIndex = other === id ? 0 : -1;
      row.querySelector(".review-title").toggleAttribute("aria-current", other === id);
      const tag = document.getElementById("m-" + other);
      if (tag) tag.tabIndex = other === id ? 0 : -1;
    }
    this.#rows.get(id)?.querySelector(".review-title").setAttribute("aria-current", "true");
    if (!quiet) {
      if (from !== "document") this.#show(this.querySelector(".review-document"), document.getElementById("m-" + id));
      if (from !== "list") this.#show(this.querySelector(".review-side"), this.#rows.get(id));
    }
    this.#count();
  }

  // Only the pane moves, never the page, and only when the thing is not in view; the height of what was never drawn is a
  // guess of the browser's, so the place is looked at again once it is drawn.
  #show(pane, thing, again = 2) {
    if (!pane || !thing || thing.hidden || !pane.checkVisibility()) return;
    const [box, at] = [pane.getBoundingClientRect(), thing.getBoundingClientRect()];
    if (at.top < box.top + 60 || at.bottom > box.bottom - 40) {
      pane.scrollTop += at.top - box.top - pane.clientHeight / 3;
      if (again > 0) requestAnimationFrame(() => this.#show(pane, thing, again - 1));
    }
  }

  #move(by) {
    const seen = this.#visible(), at = seen.findIndex(f => f.id === this.#selected);
    const to = seen[at < 0 ? 0 : Math.min(Math.max(at + by, 0), seen.length - 1)];
    if (!to) return;
    const inList = this.querySelector(".review-list").contains(document.activeElement);
    this.#select(to.id);
    if (inList) this.#rows.get(to.id).querySelector(".review-title").focus({ preventScroll: true });
  }

  #toNextPending() {
    const seen = this.#visible(), at = seen.findIndex(f => f.id === this.#selected);
    const to = seen.slice(at + 1).find(f => f.decision === "Pending");
    if (to) { const inList = this.querySelector(".review-list").contains(document.activeElement) || document.activeElement === document.body; this.#select(to.id); if (inList) this.#rows.get(to.id).querySelector(".review-title").focus({ preventScroll: true }); }
  }

  // ── steps ──

  // A step: label and changes { id, from: { decision, data? }, to: { decision, data? } }.
  #do(label, changes) {
    if (changes.length === 0 || this.#readonly) return;
    const step = { label, changes };
    this.#undo.push(step);
    this.#redo = [];
    this.#apply(step, "to");
  }

  #takeBack(from, onto, side) {
    const step = from.at(-1), other = side === "from" ? "to" : "from";
    if (!step || this.#readonly) return;
    const touched = step.changes.find(c => { const f = this.#findings.get(c.id); return !f || f.decision !== c[other].decision || (c[other].data && !same(f.data, c[other].data)); });
    from.pop();
    if (touched) { this.#complain(`“${clip(this.#findings.get(touched.id)?.title ?? "", 30)}”后来又有修改，这一步不能${side === "from" ? "撤销" : "重做"}。`); this.#count(); return; }
    onto.push(step);
    this.#apply(step, side);
    this.#say(`已${side === "from" ? "撤销" : "重做"}：${step.label}`);
    this.#select(step.changes[0].id);
  }

  #apply(step, side) {
    this.#complain(null);
    const before = step.changes.map(c => ({ ...this.#findings.get(c.id) }));
    for (const change of step.changes) {
      const f = this.#findings.get(change.id);
      this.#findings.set(f.id, { ...f, decision: change[side].decision, data: change[side].data ?? f.data });
      this.#paint(f.id);
    }
    this.#regroup();
    // One at a time, so that each is sent with the version the one before it gave.
    this.#send(() => step.changes.map(c => ({ id: c.id, version: this.#findings.get(c.id).version, decision: c[side].decision, data: c[side].data })), () => {
      for (const old of before) { this.#findings.set(old.id, { ...old, version: this.#findings.get(old.id).version }); this.#paint(old.id); }
      for (const steps of [this.#undo, this.#redo]) { const i = steps.indexOf(step); if (i >= 0) steps.splice(i, 1); }
      this.#regroup();
    });
  }

  // Withdrawn ones leave the list, restored ones come back to their place.
  #regroup() {
    const before = this.#order;
    this.#sort();
    if (!same(before, this.#order)) {
      const list = this.querySelector(".review-list");
      list.replaceChildren(...this.#order.map(id => this.#rows.get(id) ?? this.#row(id)));
      if (!this.#order.includes(this.#selected)) { this.#selected = null; this.#select(this.#visible()[0]?.id, { quiet: true }); }
    }
    this.#count();
  }

  #send(changes, giveUp) {
    this.#waiting++;
    const sent = this.#saving.then(async () => {
      const body = changes();
      try {
        const answer = await fetch(this.dataset.url, { method: "POST", headers: { "content-type": "application/json", RequestVerificationToken: this.dataset.token }, body: JSON.stringify({ changes: body }) });
        const result = answer.redirected || !answer.headers.get("content-type")?.includes("json") ? null : await answer.json();
        if (!answer.ok || !result) {
          giveUp?.(result);
          this.#accept(result?.findings ?? []);
          this.#complain(result?.message ?? "没有保存：登录已过期或服务暂不可用。请在新窗口重新登录，再回到本页重试。");
          return { ok: false, ...result };
        }
        this.#accept(result.findings);
        this.#redraw(result.paragraphs ?? []);
        this.#say("已保存");
        return { ok: true, ...result };
      } catch {
        giveUp?.(null);
        this.#complain("网络中断，这一步没有保存，已恢复原状。请检查网络后重试。");
        return { ok: false };
      } finally { this.#waiting--; }
    });
    this.#saving = sent.then(() => {});
    return sent;
  }

  #accept(findings) {
    if (findings.length === 0) return;
    for (const f of findings) { this.#take(f); }
    this.#regroup();
    for (const f of findings) this.#paint(f.id);
    this.#count();
  }

  #redraw(paragraphs) {
    for (const { start, html } of paragraphs) {
      const p = this.querySelector(`.document [data-p="${start}"]`);
      if (p) p.innerHTML = html;
    }
    if (paragraphs.length > 0) this.#select(this.#selected, { quiet: true });
  }

  #decide(decision) {
    const f = this.#findings.get(this.#selected);
    if (!f || this.#editing || this.#readonly) return;
    const to = f.decision === decision ? "Pending" : decision;
    this.#do(`${DECISIONS[to]}“${clip(f.title, 20)}”`, [{ id: f.id, from: { decision: f.decision }, to: { decision: to } }]);
    if (to !== "Pending") this.#toNextPending();
  }

  #decideAll(what) {
    const at = this.#findings.get(this.#selected);
    const list = this.#pendingLike(at, what === "section" ? f => f.section === at.section : f => f.kind === at.kind);
    // What is not complete can't be accepted; it stays for a person to mend.
    const ready = list.filter(f => !f.doubt || f.doubt !== "没有目标值");
    this.#do(`接受 ${ready.length} 条`, ready.map(f => ({ id: f.id, from: { decision: f.decision }, to: { decision: "Accepted" } })));
    if (ready.length < list.length) this.#say(`${list.length - ready.length} 条缺目标值，请编辑后再接受`);
  }

  // ── editing and adding ──

  #noteSelection() {
    const selection = getSelection(), article = this.querySelector(".document");
    if (selection.rangeCount === 0 || selection.isCollapsed || !article.contains(selection.anchorNode) || !article.contains(selection.focusNode)) return;
    this.#range = this.#offsets(selection.getRangeAt(0));
  }

  #offsets(range) {
    const spans = [...this.querySelectorAll(".document [data-s]")].filter(s => range.intersectsNode(s));
    if (spans.length === 0) return null;
    const at = (span, node, offset, otherwise) => Number(span.dataset.s) + (span.contains(node) && node.nodeType === Node.TEXT_NODE ? offset : otherwise);
    let [first, last] = [spans[0], spans.at(-1)];
    let start = at(first, range.startContainer, range.startOffset, 0), end = at(last, range.endContainer, range.endOffset, range.endContainer.nodeType === Node.TEXT_NODE || range.endOffset > 0 ? last.textContent.length : 0);
    const text = spans.map(s => s.textContent).join("").slice(start - Number(first.dataset.s)).slice(0, spans.length === 1 ? end - start : undefined);
    const lead = text.length - text.trimStart().length;
    if (spans.length === 1) end -= text.length - text.trimEnd().length;
    start += lead;
    const chosen = spans.length === 1 ? text.trim() : spans.map((s, i) => i === 0 ? s.textContent.slice(start - Number(first.dataset.s)) : i === spans.length - 1 ? s.textContent.slice(0, end - Number(last.dataset.s)) : s.textContent).join("");
    return end > start ? { start, end, text: chosen } : null;
  }

  #add() {
    if (this.#readonly) return;
    if (!this.#range) { this.#complain("请先在原文中选中一段文字，再按 N 或“添加所选文字”。"); return; }
    this.#complain(null);
    const at = this.#findings.get(this.#selected);
    this.#form({ kind: at?.kind ?? "Goal", range: this.#range });
  }

  #edit() {
    const f = this.#findings.get(this.#selected);
    if (!f || f.difference === "Gone" || this.#readonly) return;
    this.#form({ id: f.id, kind: f.kind, data: f.data, version: f.version });
  }

  #form(editing) {
    this.#editing = editing;
    const form = this.querySelector(".review-form");
    const quote = editing.range ? make("blockquote", {}, clip(editing.range.text, 120)) : null;
    const kinds = editing.id ? null : make("label", { class: "field" }, "类别",
      make("select", { name: "__kind", onchange: e => this.#form({ ...editing, kind: e.target.value }) }, ...Object.entries(KINDS).map(([k, t]) => make("option", { value: k, selected: k === editing.kind }, t))));
    const data = editing.data ?? this.#proposal(editing);
    form.replaceChildren(
      make("h2", {}, editing.id ? `编辑${KINDS[editing.kind]}` : "添加条目"), quote ?? "", kinds ?? "",
      make("div", { class: "review-conflict alert", "data-tone": "warn", hidden: true, role: "alert" }),
      ...this.#fields[editing.kind].map(field => this.#field(field, data[field.name])),
      make("p", { class: "error", role: "alert", hidden: true }),
      make("div", { class: "form-buttons" }, make("button", { type: "button", "data-do": "cancel" }, "取消"), make("button", { class: "primary" }, editing.id ? "保存并接受" : "添加")));
    form.onsubmit = e => { e.preventDefault(); this.#save(form); };
    this.#tab("list");
    this.querySelector(".review-side").toggleAttribute("data-editing", true);
    form.hidden = false;
    (editing.id ? form.querySelector("input, textarea, select") : form.querySelector("select[name=__kind]"))?.focus();
  }

  #proposal({ kind, range }) {
    const name = { Goal: "name", Task: "title", Project: "name", Document: "title", Clause: "title" }[kind];
    const text = range.text.replace(/\s+/g, "").replace(kind === "Document" ? /^.*《|》.*$/g : /[。；;]$/, "");
    return { [name]: clip(text, this.#fields[kind].find(f => f.name === name).max ?? 200), ...(kind === "Document" ? { verb: "制定" } : {}), ...(kind === "Goal" ? { operator: "Equal" } : {}) };
  }

  #field(field, value) {
    const id = "field-" + field.name, attributes = { id, name: field.name, required: field.required, maxlength: field.max };
    const input = {
      text: () => make("input", { ...attributes, value: value ?? "" }),
      number: () => make("input", { ...attributes, value: value ?? "", inputmode: "decimal", autocomplete: "off" }),
      long: () => make("textarea", { ...attributes, rows: 3 }, value ?? ""),
      list: () => make("textarea", { ...attributes, rows: 2 }, (value ?? []).join("、")),
      choice: () => make("select", attributes, ...field.choices.map(c => make("option", { value: c.value, selected: c.value === (value ?? "") }, c.text))),
      rows: () => this.#rowsField(field, value ?? []),
    }[field.type]();
    return field.type === "rows" ? input : make("div", { class: "field" }, make("label", { for: id }, field.label, field.required ? make("span", { class: "req", "aria-hidden": "true" }, "*") : null), input);
  }

  #rowsField(field, rows) {
    const line = row => make("div", { class: "review-row" },
      ...field.rows.map(cell => make("label", {}, cell.label, cell.type === "choice"
        ? make("select", { "data-cell": cell.name }, ...cell.choices.map(c => make("option", { value: c.value, selected: c.value === row[cell.name] }, c.text)))
        : make("input", { "data-cell": cell.name, value: row[cell.name] ?? "", inputmode: cell.type === "number" ? "decimal" : null }))),
      make("button", { type: "button", class: "small", onclick: e => e.target.closest(".review-row").remove() }, "删除"));
    const box = make("fieldset", { class: "field", "data-rows": field.name }, make("legend", {}, field.label), ...rows.map(line),
      make("button", { type: "button", class: "small", onclick: e => e.target.before(line({})) }, "增加一行"));
    return box;
  }

  // What was typed, as the server wants it; a number that is none is said at once.
  #read(form) {
    const data = {}, number = (text, label) => {
      const clean = text.trim().replace(/[,，]/g, "");
      if (clean === "") return null;
      if (!/^[-+]?\d+(\.\d+)?$/.test(clean)) throw new Error(`“${label}”请填数字`);
      return clean;
    };
    for (const field of this.#fields[this.#editing.kind]) {
      const input = form.elements[field.name];
      data[field.name] = {
        text: () => input.value.trim() || (this.#empty(field) ? null : ""), long: () => input.value.trim(),
        number: () => number(input.value, field.label), choice: () => input.value || null,
        list: () => input.value.split(/[、\n]/).map(x => x.trim()).filter(Boolean),
        rows: () => [...form.querySelectorAll(`[data-rows=${field.name}] .review-row`)].map(row => Object.fromEntries(field.rows.map(cell => {
          const value = row.querySelector(`[data-cell=${cell.name}]`).value;
          return [cell.name, cell.type === "number" ? number(value, cell.label) ?? "0" : value.trim() || null];
        }))),
      }[field.type]();
    }
    return data;
  }

  #empty(field) { return field.name === "per" || field.name === "targetText"; }

  async #save(form) {
    const editing = this.#editing, error = form.querySelector(".error");
    let data;
    try { data = this.#read(form); error.hidden = true; } catch (e) { error.textContent = e.message; error.hidden = false; return; }
    const button = form.querySelector(".primary");
    button.disabled = true;
    const f = editing.id ? this.#findings.get(editing.id) : null;
    const before = f && { decision: f.decision, data: f.data };
    const change = editing.id ? { id: editing.id, version: editing.version, decision: "Accepted", data } : { kind: editing.kind, start: editing.range.start, end: editing.range.end, data };
    const result = await this.#send(() => [change], () => {});
    button.disabled = false;
    if (result.ok) {
      const saved = result.findings[0];
      this.#undo.push(editing.id
        ? { label: `编辑“${clip(saved.title, 20)}”`, changes: [{ id: saved.id, from: before, to: { decision: "Accepted", data: saved.data } }] }
        : { label: `添加“${clip(saved.title, 20)}”`, changes: [{ id: saved.id, from: { decision: "Withdrawn" }, to: { decision: "Accepted" } }] });
      this.#redo = [];
      this.#close();
      this.#select(saved.id);
      this.#rows.get(saved.id).querySelector(".review-title").focus({ preventScroll: true });
      return;
    }
    const theirs = result.findings?.[0];
    if (theirs && editing.id) {
      // Theirs is shown beside what was typed, which stays; saving again is then a choice, not an accident.
      editing.version = theirs.version;
      const box = form.querySelector(".review-conflict");
      box.replaceChildren(make("div", {}, `${theirs.by ?? "他人"} 于 ${theirs.at ?? ""} 改为：`, make("ul", {}, ...this.#fields[editing.kind].filter(x => !same(String(theirs.data[x.name] ?? ""), String(data[x.name] ?? ""))).map(x => make("li", {}, `${x.label}：${this.#show1(x, theirs.data[x.name])}`))), "您填写的内容仍在下面，再次保存将以您的为准。"));
      box.hidden = false;
    }
    error.textContent = result.message ?? "没有保存，请重试。";
    error.hidden = false;
  }

  #show1(field, value) { return value === null || value === undefined || value === "" ? "（空）" : field.choices?.find(c => c.value === value)?.text ?? (Array.isArray(value) ? value.map(v => typeof v === "string" ? v : Object.values(v).join(" ")).join("、") : value); }

  #close() {
    this.#editing = null;
    this.querySelector(".review-form").hidden = true;
    this.querySelector(".review-form").replaceChildren();
    this.querySelector(".review-side").removeAttribute("data-editing");
  }

  #tab(name) {
    this.querySelector(".review-panes").dataset.show = name;
    for (const tab of this.querySelectorAll("[data-tab]")) tab.setAttribute("aria-pressed", String(tab.dataset.tab === name));
    if (this.#selected) this.#show(this.querySelector(name === "list" ? ".review-side" : ".review-document"), document.getElementById((name === "list" ? "f-" : "m-") + this.#selected));
  }

  // ── hands ──

  #click(e) {
    const target = e.target;
    const action = target.closest("[data-do]")?.dataset.do, decide = target.closest("[data-decide]"), row = target.closest(".review-item"), tab = target.closest("[data-tab]"), heading = target.closest("[data-heading]");
    if (tab) return this.#tab(tab.dataset.tab);
    if (heading) { e.preventDefault(); heading.closest("details").open = false; this.#tab("document"); return this.#jump(document.getElementById(heading.dataset.heading)); }
    if (row && (decide || action === "edit" || target.closest("[data-select]") || !target.closest("a"))) this.#select(row.id.slice(2), { from: "list" });
    if (decide) return this.#decide(decide.dataset.decide);
    if (action) return this.#run(action);
    if (target.closest("[data-select]") && matchMedia("(max-width: 860px)").matches) return this.#tab("document");
    const mark = target.closest(".document [data-f]");
    if (!mark) return;
    e.preventDefault();
    if (!getSelection().isCollapsed) return;
    // Where findings lie over each other, each click goes one further out.
    const ids = mark.dataset.f.split(" "), at = ids.indexOf(this.#selected);
    this.#select(ids[at > 0 && !mark.matches(".tag") ? at - 1 : ids.length - 1], { from: "document" });
  }

  #jump(heading, again = 2) {
    if (!heading) return;
    const pane = this.querySelector(".review-document");
    pane.scrollTop += heading.getBoundingClientRect().top - pane.getBoundingClientRect().top - 12;
    if (again > 0) requestAnimationFrame(() => this.#jump(heading, again - 1));
  }

  #run(action) {
    ({
      section: () => this.#decideAll("section"), kind: () => this.#decideAll("kind"), add: () => this.#add(), edit: () => this.#edit(), cancel: () => { this.#close(); this.#rows.get(this.#selected)?.querySelector(".review-title").focus(); },
      undo: () => this.#takeBack(this.#undo, this.#redo, "from"), redo: () => this.#takeBack(this.#redo, this.#undo, "to"),
      help: () => this.querySelector(".review-help").showModal(), "close-help": () => this.querySelector(".review-help").close(),
    })[action]?.();
  }

  #key(e) {
    if (e.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (e.key === "Escape" && this.#editing) { e.preventDefault(); return this.#run("cancel"); }
    if (e.target.closest?.("input:not([type=checkbox]), textarea, select") || e.isComposing) return;
    const control = e.ctrlKey || e.metaKey;
    if (control && !e.altKey && e.key.toLowerCase() === "z") { e.preventDefault(); return this.#run(e.shiftKey ? "redo" : "undo"); }
    if (control && !e.altKey && e.key.toLowerCase() === "y") { e.preventDefault(); return this.#run("redo"); }
    if (control || e.altKey || this.#editing || !this.#keys) return;
    const inList = this.querySelector(".review-list").contains(e.target);
    const does = {
      j: () => this.#move(1), k: () => this.#move(-1), a: () => this.#decide("Accepted"), r: () => this.#decide("Rejected"), e: () => this.#edit(), n: () => this.#add(), "?": () => this.#run("help"), "？": () => this.#run("help"),
      ...(inList ? { ArrowDown: () => this.#move(1), ArrowUp: () => this.#move(-1) } : {}),
    }[e.key.length === 1 ? e.key.toLowerCase() : e.key];
    if (does) { e.preventDefault(); does(); }
  }
});
