// Brings the cockpit up to date: fetches the page again and puts in the panels whose content changed. While the server is away
// the last figures stay, and the page says from when they are.
const board = document.querySelector("[data-refresh]");
if (board) {
  const every = Number(board.dataset.refresh) * 1000;
  const last = new Map();
  const stale = () => document.querySelector("[data-stale]");
  const busy = () => document.hidden || document.querySelector("dialog[open]");

  const tell = text => {
    const note = stale();
    if (note && note.textContent !== text) note.textContent = text;
  };

  const refresh = async () => {
    if (busy()) return;
    const read = document.querySelector("[data-read]")?.textContent ?? "";
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(every / 2) });
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return tell(`；登录已过期，显示的是 ${read} 的数据，请重新登录`);
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const fresh of page.querySelectorAll("[data-panel]")) {
        const name = fresh.dataset.panel, old = board.querySelector(`[data-panel="${name}"]`);
        // Whoever is in a panel with the keyboard keeps it as it is until the next time.
        if (!old || old.contains(document.activeElement) || last.get(name) === fresh.outerHTML) continue;
        last.set(name, fresh.outerHTML);
        old.replaceWith(document.importNode(fresh, true));
      }
      tell("");
    } catch {
      tell(`；与服务器的连接中断，显示的是 ${read} 的数据，正在重试`);
    }
  };

  setInterval(refresh, every);
  addEventListener("online", refresh);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
}
