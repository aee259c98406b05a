// Serves the page's own files where there is no network, and quicker where there is one. `cargo xtask dist` puts the
// version and the files before this; each is kept only if it is, to the byte, the one of this build.
const PREFIX = `tokenlock ${registration.scope} `;
const NAME = PREFIX + VERSION;
const at = (file) => new URL(file, registration.scope).href;

async function keep() {
  const cache = await caches.open(NAME);
  await Promise.all(Object.entries(FILES).map(async ([file, integrity]) => {
    // What carries a hash in its name may come from the browser's cache, the rest has to be asked for.
    const mode = /-[0-9a-f]{8,16}[._/]/.test(file) ? "default" : "no-cache";
    const found = await fetch(at(file), { integrity, cache: mode });
    if (!found.ok) throw new Error(`${file}: ${found.status}`);
    // A redirected answer may not be given to a reader who opens the page.
    const answer = found.redirected ? new Response(await found.blob(), { headers: found.headers }) : found;
    await cache.put(at(file), answer);
  }));
}

// The version before this one stays for tabs that still show it.
async function tidy() {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request, address) {
  const own = await caches.match(address, { cacheName: NAME, ignoreVary: true });
  const isPage = address === at("./");
  return own ?? (isPage ? undefined : await caches.match(address, { ignoreVary: true })) ?? fetch(request);
}

oninstall = (event) => event.waitUntil(keep());
onactivate = (event) => event.waitUntil(tidy());
onmessage = (event) => { if (event.data === "take over") skipWaiting(); };
onfetch = (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(registration.scope)) return;
  const file = address.slice(registration.scope.length);
  // Only what belongs to the page: figures in frames, lessons and the door go to the server.
  const isPage = file === "" || file === "index.html";
  const isPart = /^[^/]+-[0-9a-f]{8,16}[._/]/.test(file);
  if (isPage || isPart || file in FILES) event.respondWith(answer(request, isPage ? at("./") : address));
};
