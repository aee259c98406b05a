// For pages that embed a figure of Tokenlock: keeps the height of its frames that of their content, and defines
// <token-lock>. One file, without dependencies; loading it twice does nothing more.
(function () {
  "use strict";
  var TYPE = "tokenlock:1";
  if (window[TYPE]) return;
  window[TYPE] = true;

  var script = document.currentScript;
  var folder = script && script.src ? script.src.replace(/[^/]*$/, "") : "";

  // The frames that are ours: those that are marked, and those inside of an element of ours.
  function frames() {
    return document.querySelectorAll("iframe[data-tokenlock]");
  }

  // Only a frame of ours is listened to, and only its height is taken from it.
  window.addEventListener("message", function (event) {
    var data = event.data;
    if (!data || data.type !== TYPE || data.name !== "height") return;
    var height = data.height;
    if (typeof height !== "number" || height % 1 !== 0 || height < 40 || height > 10000) return;
    var all = frames();
    for (var index = 0; index < all.length; index += 1) {
      if (all[index].contentWindow === event.source) all[index].style.height = height + "px";
    }
  });

  // A frame may have told its height before this script was there.
  function ask(frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ type: TYPE, name: "ask" }, "*");
  }
  function askAll() {
    Array.prototype.forEach.call(frames(), ask);
  }
  askAll();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", askAll);

  if (!window.customElements || !window.HTMLElement) return;

  // Attributes that become parameters of the frame's address.
  var PARAMETERS = {
    figure: "view.figure", theme: "view.theme", accent: "view.accent", background: "view.background",
    lock: "view.lock", hide: "view.hide", lang: "lang"
  };
  var NAMES = Object.keys(PARAMETERS);

  class TokenLock extends HTMLElement {
    static get observedAttributes() {
      return NAMES.concat(["state", "src", "height", "title"]);
    }

    connectedCallback() {
      if (!this.frame) {
        var frame = document.createElement("iframe");
        frame.setAttribute("data-tokenlock", "");
        frame.setAttribute("loading", "lazy");
        frame.setAttribute("allow", "web-share; clipboard-write");
        frame.addEventListener("load", function () { ask(frame); });
        this.frame = frame;
        this.show();
        // What stands in the element until then is for those without scripts.
        this.textContent = "";
        this.appendChild(frame);
      }
    }

    attributeChangedCallback() {
      if (this.frame) this.show();
    }

    show() {
      var element = this;
      var pairs = [(this.getAttribute("state") || "").replace(/^#/, "")];
      NAMES.forEach(function (name) {
        var value = element.getAttribute(name);
        if (name === "figure" && !value) value = "monthly-cost";
        if (value) pairs.push(PARAMETERS[name] + "=" + encodeURIComponent(value));
      });
      var page = this.getAttribute("src") || folder + "embed.html";
      var address = page.replace(/#.*$/, "") + "#" + pairs.filter(Boolean).join("&");
      var theme = this.getAttribute("theme");
      var style = this.frame.style;
      style.width = "100%";
      style.border = "0";
      style.display = "block";
      style.colorScheme = theme === "light" || theme === "dark" ? theme : "light dark";
      if (!style.height || this.height !== this.getAttribute("height")) {
        this.height = this.getAttribute("height");
        style.height = (parseInt(this.height, 10) || 960) + "px";
      }
      this.frame.title = this.getAttribute("title") || "Tokenlock";
      if (this.frame.getAttribute("src") !== address) this.frame.setAttribute("src", address);
    }
  }
  if (!customElements.get("token-lock")) customElements.define("token-lock", TokenLock);
})();
