// What the parts of the review page share.
export const KINDS = { Goal: "目标", Task: "任务", Project: "项目", Document: "文件", Clause: "条款" };
export const DECISIONS = { Pending: "待定", Accepted: "接受", Rejected: "拒绝", Withdrawn: "已撤回" };
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
export const clip = (text, most) => text.length > most ? text.slice(0, most - 1) + "…" : text;

// make("li", { class: "x", onclick: f }, "text", child …)
export const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.filter(c => c !== null && c !== undefined));
  return element;
};

// Only the pane moves, never the page. The height of what was never drawn is a guess of the browser's, so the place is looked
// at again once it is drawn.
export const jumpTo = (pane, thing, below = 12, again = 2) => {
  if (!thing) return;
  pane.scrollTop += thing.getBoundingClientRect().top - pane.getBoundingClientRect().top - below;
  if (again > 0) requestAnimationFrame(() => jumpTo(pane, thing, below, again - 1));
};

export const showIn = (pane, thing) => {
  if (!pane || !thing || thing.hidden || !pane.checkVisibility()) return;
  const [box, at] = [pane.getBoundingClientRect(), thing.getBoundingClientRect()];
  if (at.top < box.top + 60 || at.bottom > box.bottom - 40) jumpTo(pane, thing, pane.clientHeight / 3);
};
