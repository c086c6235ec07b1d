// <import-progress data-url>: asks how far the reading is, and goes on when it is done.
customElements.define("import-progress", class extends HTMLElement {
  #timer;
  connectedCallback() { this.#ask(); }
  disconnectedCallback() { clearTimeout(this.#timer); }

  async #ask() {
    try {
      const answer = await fetch(this.dataset.url, { headers: { accept: "application/json" } });
      if (answer.ok) {
        const { state, percent } = await answer.json();
        this.querySelector("progress").value = percent;
        if (state === "Review") return location.assign(this.dataset.url.replace(/progress$/, "review"));
        if (state !== "Queued" && state !== "Reading") return location.reload();
      } else if (answer.status === 401 || answer.redirected) return location.reload();
    } catch { /* The network is away; the next question may get through. */ }
    this.#timer = setTimeout(() => this.#ask(), 800);
  }
});
