// Keeps the hosted page for when there is no network, and tells when a newer version is there. Only the whole page of a
// server is kept: not a file on the disk, not a frame, and not the page of the development server, which has none of this.
(function () {
  var boot = window.tokenlockBoot;
  var notice = document.getElementById("hosted-notice");
  var own = document.querySelector("link[rel=modulepreload]").getAttribute("href").replace("./", "");
  var container = navigator.serviceWorker;
  var isKept = Boolean(container) && window.isSecureContext && window.top === window && location.protocol !== "file:";
  var waiting = null;

  function tell(name) {
    var isToAct = false;
    Array.prototype.forEach.call(notice.children, function (one) {
      one.hidden = one.getAttribute("data-tells") !== name;
      if (!one.hidden && one.querySelector("[data-does]")) isToAct = true;
    });
    // A class instead of :has(), which a browser would match anew whenever a part is added to the page.
    document.documentElement.classList.toggle("has-notice", isToAct);
  }

  // Nothing to act on: whoever has the focus somewhere only hears it, so that it never lies over where they are.
  var ready = notice.querySelector("[data-tells=ready]");
  function tellReady() {
    ready.classList.toggle("visually-hidden", document.activeElement !== document.body);
    tell("ready");
  }
  document.addEventListener("focusin", function () { ready.classList.add("visually-hidden"); });

  // What the service worker has on the server, past every cache.
  function onServer() {
    return fetch("./sw.js", { cache: "no-store" }).then(function (response) {
      if (!response.ok) throw new Error(response.status);
      return response.text();
    });
  }

  // Forgets all that was kept, unless there is no server to load it from again, and reloads.
  function renew() {
    var forget = onServer().then(function () {
      return isKept ? container.getRegistration() : undefined;
    }).then(function (registration) {
      if (!registration) return undefined;
      return Promise.all([registration.unregister(), caches.keys().then(function (names) {
        return Promise.all(names.filter(function (name) { return name.indexOf("tokenlock " + registration.scope + " ") === 0; })
          .map(function (name) { return caches.delete(name); }));
      })]);
    });
    function reload() { location.reload(); }
    forget.then(reload, reload);
  }
  boot.renew = renew;

  // A part of the page did not come: is this page an old one?
  boot.doubt = function () {
    onServer().then(function (text) { if (text.indexOf(own) < 0) tell("replaced"); }, function () {});
  };
  window.addEventListener("unhandledrejection", function () { boot.doubt(); });

  notice.addEventListener("click", function (event) {
    var button = event.target.closest("button");
    var does = button ? button.getAttribute("data-does") : "";
    if (does === "dismiss") tell("");
    if (does === "renew") renew();
    // The page is reloaded once the new worker has taken over.
    if (does === "update" && waiting) waiting.postMessage("take over");
  });

  function offer(worker) { waiting = worker; tell("update"); }

  function keep() {
    var wasKept = Boolean(container.controller);
    container.addEventListener("controllerchange", function () { if (waiting) location.reload(); });
    container.register("./sw.js", { updateViaCache: "none" }).then(function (registration) {
      if (registration.waiting && wasKept) offer(registration.waiting);
      registration.addEventListener("updatefound", function () {
        var worker = registration.installing;
        worker.addEventListener("statechange", function () {
          if (worker.state === "installed" && container.controller) offer(worker);
          if (worker.state === "activated" && !wasKept) {
            wasKept = true;
            tellReady();
            setTimeout(function () { if (!waiting) tell(""); }, 8000);
          }
        });
      });
      // A tab that stays open for days asks whenever its reader comes back to it.
      document.addEventListener("visibilitychange", function () {
        if (!document.hidden) registration.update().catch(function () {});
      });
    }).catch(function () {});
  }

  // Not before the page stands and has had time to draw: what is kept are the files that it has just loaded.
  var stands = boot.ready;
  boot.ready = function () {
    stands();
    var saves = navigator.connection && navigator.connection.saveData;
    if (isKept && !saves) setTimeout(keep, container.controller ? 0 : 3000);
  };
})();
