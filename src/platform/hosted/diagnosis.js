// Says why the hosted page could not start, in plain words, where the reason can be found out. `index.html` has shown
// its banner with the link before this is asked.
(function () {
  var boot = window.tokenlockBoot;
  var reasons = document.getElementById("boot-reasons");
  var detail = document.getElementById("boot-failure-detail");
  var refused = false;
  document.addEventListener("securitypolicyviolation", function (event) {
    if (/^(wasm-eval|eval)$/.test(event.blockedURI)) refused = true;
  });

  function tell(name) {
    var reason = reasons.querySelector("[data-reason=" + name + "]");
    var link = reason.querySelector("a");
    if (link) link.href = link.getAttribute("href").split("#")[0] + location.hash;
    detail.parentNode.insertBefore(reason, detail);
  }

  // The files without which nothing starts.
  function files() {
    var links = document.querySelectorAll("link[rel=modulepreload], link[rel=preload][as=fetch]");
    return Array.prototype.map.call(links, function (link) { return link.href; });
  }

  // What is wrong with a file as it is on the server; nothing where it is as it should be.
  function look(address) {
    return fetch(address, { method: "HEAD", cache: "no-store" }).then(function (response) {
      var type = response.headers.get("content-type") || "";
      var isScript = /\.js$/.test(address);
      if (response.status === 404 || response.status === 410) return "gone";
      if (!response.ok) return "network";
      if (/^text\/html/.test(type)) return "page";
      if (isScript ? !/javascript|ecmascript/.test(type) : !/^application\/wasm/.test(type)) return "type";
      return "";
    }, function () { return "network"; });
  }

  boot.explain = function (message) {
    if (location.protocol === "file:") return tell("disk");
    if (refused || /content.security.policy|unsafe-eval|blocked by csp/i.test(message)) return tell("policy");
    Promise.all(files().map(look)).then(function (found) {
      var wrong = found.filter(Boolean);
      if (wrong.length) tell(wrong[0]);
    });
  };
  // A file can fail while the page is still being read.
  if (!document.getElementById("boot-failure").hidden) boot.explain(detail.textContent);
})();
