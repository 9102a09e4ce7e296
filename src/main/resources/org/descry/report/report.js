"use strict";
(() => {
  const one = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const make = (name, text, css) => {
    const node = document.createElement(name);
    if (text !== undefined) node.textContent = text;
    if (css) node.className = css;
    return node;
  };
  const save = (name, type, text) => {
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // Copy buttons.
  const copy = (text) => {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const area = make("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    return Promise.resolve();
  };
  for (const button of all("button[data-copy]")) {
    const label = button.textContent;
    button.addEventListener("click", () =>
      copy(button.dataset.copy).then(
        () => { button.textContent = "Copied"; setTimeout(() => (button.textContent = label), 1500); },
        () => { button.textContent = "Could not copy"; }));
  }

  // Numbers as the page writes them: four digits, whole numbers in full.
  const shown = (text) => {
    const value = Number(text);
    if (text === "" || !Number.isFinite(value)) return text === "" ? "" : "–";
    if (value === 0) return "0";
    const sign = value < 0 ? "−" : "";
    const size = Math.abs(value);
    const grouped = (digits) => (digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, "\u202f"));
    if (Number.isInteger(size) && size < 1e15) return sign + grouped(String(size));
    const [mantissa, power] = size.toExponential(3).split("e");
    const exponent = Number(power);
    const full = Number(size.toPrecision(4)) === size;
    const plain = (digits) => (full && digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits);
    if (exponent < -4 || exponent > 6) {
      const raised = String(Math.abs(exponent)).replace(/\d/g, (d) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d]);
      return sign + mantissa.replace(/\.?0+$/, "") + " × 10" + (exponent < 0 ? "⁻" : "") + raised;
    }
    const text4 = Number(mantissa + "e" + power).toFixed(Math.max(0, 3 - exponent));
    return sign + (text4.includes(".") ? plain(text4) : grouped(text4));
  };

  // Figures: the nearest point answers, a click on a candidate leads to its row.
  const tip = one("#tip");
  let showFormula = null;
  for (const figure of all("figure.fig")) {
    const svg = one("svg.plot", figure);
    const points = JSON.parse(one("script.points", figure).textContent);
    const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    ring.setAttribute("r", "9");
    ring.setAttribute("fill", "none");
    ring.setAttribute("stroke", "var(--text)");
    ring.setAttribute("stroke-width", "1.5");
    ring.setAttribute("visibility", "hidden");
    svg.append(ring);
    const nearest = (event) => {
      const box = svg.getBoundingClientRect();
      const scale = svg.viewBox.baseVal.width / box.width;
      const x = (event.clientX - box.left) * scale;
      const y = (event.clientY - box.top) * scale;
      let best = null;
      let least = 18 * 18 * Math.max(1, scale * scale);
      for (const point of points) {
        const d = (point[0] - x) ** 2 + (point[1] - y) ** 2;
        if (d < least || (d === least && point[3])) { least = d; best = point; }
      }
      return best;
    };
    const hide = () => { tip.hidden = true; ring.setAttribute("visibility", "hidden"); };
    svg.addEventListener("pointermove", (event) => {
      const point = nearest(event);
      if (!point) return hide();
      tip.textContent = point[2];
      tip.hidden = false;
      ring.setAttribute("cx", point[0]);
      ring.setAttribute("cy", point[1]);
      ring.setAttribute("visibility", "visible");
      svg.style.cursor = point[3] && showFormula ? "pointer" : "";
      const width = tip.offsetWidth;
      const left = Math.min(event.clientX + 14, window.innerWidth - width - 8);
      tip.style.left = Math.max(8, left) + "px";
      const below = event.clientY + 18 + tip.offsetHeight < window.innerHeight;
      tip.style.top = (below ? event.clientY + 18 : event.clientY - tip.offsetHeight - 12) + "px";
    });
    svg.addEventListener("pointerleave", hide);
    svg.addEventListener("click", (event) => {
      const point = nearest(event);
      if (point && point[3] && showFormula) { hide(); showFormula(point[3]); }
    });
    for (const button of all("button[data-save]", figure)) {
      button.addEventListener("click", () => {
        if (button.dataset.save === "csv") {
          save(figure.id + ".csv", "text/csv", JSON.parse(one("script.numbers", figure).textContent));
          return;
        }
        const copied = svg.cloneNode(true);
        copied.setAttribute("xmlns", "http://www.w3.org/2000/svg");
        one("circle:last-of-type", copied).remove();
        const style = getComputedStyle(document.documentElement);
        const rules = make("style", ".plot{font-family:sans-serif}text{font-size:13px;fill:" + style.getPropertyValue("--text") +
          "}.grid{stroke:" + style.getPropertyValue("--grid") + "}.axis{stroke:" + style.getPropertyValue("--ink-faint") + "}");
        copied.prepend(rules);
        save(figure.id + ".svg", "image/svg+xml",
          new XMLSerializer().serializeToString(copied).replace(/var\((--[a-z-]+)\)/g, (_, name) => style.getPropertyValue(name).trim()));
      });
    }
  }

  // The ranking: sort, filter, choose columns, save what is seen.
  const source = one("#r-data");
  if (source) {
    const data = JSON.parse(source.textContent);
    const place = Object.fromEntries(data.columns.map((column, i) => [column.name, i]));
    const table = one("#r-table");
    const step = 100;
    const state = { sort: -1, down: false, filters: data.columns.map(() => ""), search: "", inside: false, limit: step, rows: [] };
    const reasons = {
      "above-range": (c) => c + " above the data", "below-range": (c) => c + " below the data", missing: (c) => c + " missing",
      leverage: () => "unusual combination", "non-finite": () => "formula not finite", "no-interval": () => "no interval",
      "unseen-anion": () => "anion not in the data", "unseen-element": () => "element not in the data",
    };
    const reason = (codes) => codes.split(";").filter(Boolean).map((code) => {
      const [name, column] = code.split(":");
      return reasons[name] ? reasons[name](column || "") : code;
    }).join("; ");
    const numeric = (filter) => {
      const number = "([-+]?[0-9.]+(?:e[-+]?[0-9]+)?)";
      const text = filter.trim().toLowerCase().replace(/−/g, "-");
      let m = text.match(new RegExp("^" + number + "\\s*(?:\\.\\.|…|to)\\s*" + number + "$"));
      if (m) return (v) => v >= +m[1] && v <= +m[2];
      m = text.match(new RegExp("^(<=|>=|<|>|=|≤|≥)?\\s*" + number + "$"));
      if (!m) return null;
      const x = +m[2];
      switch (m[1]) {
        case "<": return (v) => v < x;
        case ">": return (v) => v > x;
        case "<=": case "≤": return (v) => v <= x;
        case ">=": case "≥": return (v) => v >= x;
        default: return (v) => v === x || shown(String(v)) === shown(String(x));
      }
    };
    const test = (column, filter) => {
      if (data.columns[column].number) {
        const check = numeric(filter);
        return check ? (row) => row[column] !== "" && check(Number(row[column])) : null;
      }
      const wanted = filter.trim();
      if (wanted.startsWith("=")) return (row) => row[column] === wanted.slice(1);
      const words = wanted.toLowerCase();
      const isReason = data.columns[column].name === "reason";
      return (row) => row[column].toLowerCase().includes(words) || (isReason && reason(row[column]).toLowerCase().includes(words));
    };
    const formula = (text) => {
      const span = make("span");
      for (const part of text.split(/((?<=[A-Za-z)\]])[0-9]+\.?[0-9]*)/)) {
        span.append(/^[0-9]/.test(part) ? make("sub", part) : part);
      }
      return span;
    };
    const cell = (row, column) => {
      const { name, number } = data.columns[column];
      const text = row[column];
      const td = make("td", undefined, number ? "num" : "");
      if (name === "formula") td.append(formula(text));
      else if (name === "in_domain") td.textContent = text === "true" ? "● yes" : text === "false" ? "○ no" : text;
      else if (name === "reason") { td.textContent = reason(text); td.title = text; }
      else if (number) { td.textContent = shown(text); td.title = text; }
      else td.textContent = text;
      if (name === "probability" && text !== "") {
        const bar = make("span", undefined, "prob");
        bar.setAttribute("aria-hidden", "true");
        const low = row[place.probability_lower];
        const high = row[place.probability_upper];
        if (low && high) {
          const range = make("i");
          range.style.left = 100 * Number(low) + "%";
          range.style.width = 100 * (Number(high) - Number(low)) + "%";
          bar.append(range);
          td.title = text + " (" + low + " to " + high + ")";
        }
        const at = make("b");
        at.style.left = 100 * Number(text) + "%";
        bar.append(at);
        td.append(bar);
      }
      return td;
    };
    const visible = () => data.order.filter((i) => data.columns[i].shown);
    const body = () => {
      const rows = state.rows.slice(0, state.limit).map((row) => {
        const tr = make("tr", undefined, row[place.in_domain] === "false" ? "outside" : "");
        tr.append(...visible().map((column) => cell(row, column)));
        return tr;
      });
      one("tbody", table).replaceChildren(...rows);
      const more = one("#r-more");
      more.hidden = state.limit >= state.rows.length;
      one("button", more).textContent = "Show more (" + shown(String(state.rows.length - state.limit)) + " left)";
      one("#r-count").textContent = shown(String(state.rows.length)) + " of " + shown(String(data.rows.length)) + " rows";
    };
    const update = () => {
      const tests = [];
      state.filters.forEach((filter, column) => {
        const input = one("input[data-column='" + column + "']", table);
        const check = filter.trim() === "" ? undefined : test(column, filter);
        if (input) input.setAttribute("aria-invalid", check === null ? "true" : "false");
        if (check) tests.push(check);
      });
      const words = state.search.trim().toLowerCase();
      if (words) tests.push((row) => row.some((text, c) => text.toLowerCase().includes(words) || (c === place.reason && reason(text).toLowerCase().includes(words))));
      if (state.inside) tests.push((row) => row[place.in_domain] === "true");
      const rows = data.rows.filter((row) => tests.every((check) => check(row)));
      if (state.sort >= 0) {
        const c = state.sort;
        const turn = state.down ? -1 : 1;
        const number = data.columns[c].number;
        rows.sort((a, b) => {
          if (a[c] === "" || b[c] === "") return (a[c] === "") - (b[c] === "");
          const order = number ? Number(a[c]) - Number(b[c]) : a[c] < b[c] ? -1 : a[c] > b[c] ? 1 : 0;
          return turn * order;
        });
      }
      state.rows = rows;
      state.limit = step;
      body();
    };
    const headings = () => {
      const head = make("tr");
      const filters = make("tr", undefined, "filters");
      for (const column of visible()) {
        const { name, number } = data.columns[column];
        const th = make("th", undefined, number ? "num" : "");
        th.scope = "col";
        if (column === state.sort) th.setAttribute("aria-sort", state.down ? "descending" : "ascending");
        const button = make("button", name);
        button.type = "button";
        button.addEventListener("click", () => {
          state.down = state.sort === column ? !state.down : number && name !== "rank";
          state.sort = column;
          headings();
          update();
        });
        th.append(button);
        head.append(th);
        const input = make("input");
        input.type = "text";
        input.value = state.filters[column];
        input.dataset.column = column;
        input.setAttribute("aria-label", "Filter " + name);
        input.addEventListener("input", () => { state.filters[column] = input.value; update(); });
        const box = make("th");
        box.append(input);
        filters.append(box);
      }
      one("thead", table).replaceChildren(head, filters);
    };
    const clear = () => {
      state.filters.fill("");
      state.search = one("#r-search").value = "";
      state.inside = false;
      if (one("#r-domain")) one("#r-domain").checked = false;
      headings();
    };
    const quoted = (text) => (/[",\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text);

    const more = make("div", undefined, "more");
    more.id = "r-more";
    const next = make("button");
    next.type = "button";
    next.addEventListener("click", () => { state.limit += 5 * step; body(); });
    more.append(next);
    table.parentElement.append(more);
    data.order.map((i) => data.columns[i]).forEach((column) => {
      const label = make("label");
      const box = make("input");
      box.type = "checkbox";
      box.checked = column.shown;
      box.addEventListener("change", () => { column.shown = box.checked; headings(); body(); });
      label.append(box, " " + column.name);
      one("#r-columns").append(label);
    });
    one("#r-search").addEventListener("input", (event) => { state.search = event.target.value; update(); });
    if (one("#r-domain")) one("#r-domain").addEventListener("change", (event) => { state.inside = event.target.checked; update(); });
    one("#r-clear").addEventListener("click", () => { clear(); update(); });
    one("#r-save").addEventListener("click", () => {
      const lines = [data.columns.map((column) => column.name), ...state.rows];
      save("ranking.csv", "text/csv", lines.map((line) => line.map(quoted).join(",")).join("\n") + "\n");
    });
    showFormula = (text) => {
      clear();
      state.filters[place.formula] = "=" + text;
      headings();
      update();
      one("#ranking").scrollIntoView();
    };
    let before = step;
    window.addEventListener("beforeprint", () => { before = state.limit; state.limit = 40; body(); });
    window.addEventListener("afterprint", () => { state.limit = before; body(); });
    one("#ranking-tool").hidden = false;
    if (one("#r-first")) one("#r-first").remove();
    headings();
    update();
  }

  // The contents follow the reader.
  if ("IntersectionObserver" in window) {
    const links = new Map(all("nav a").map((link) => [link.getAttribute("href").slice(1), link]));
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          links.forEach((link) => link.classList.remove("here"));
          links.get(entry.target.id)?.classList.add("here");
        }
      }
    }, { rootMargin: "-10% 0px -80% 0px" });
    for (const section of all("main section")) watch.observe(section);
  }
})();
