// Put in the place of sw.js, this ends it: what was kept is deleted, and every tab that was served from it is loaded anew
// from the server. Tabs of readers who come later are not kept either.
oninstall = () => skipWaiting();
onactivate = (event) => event.waitUntil((async () => {
  const own = (await caches.keys()).filter((name) => name.startsWith(`tokenlock ${registration.scope} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  await registration.unregister();
  // Only tabs that an older one served can be sent anywhere, so that no tab is loaded again and again.
  const tabs = await clients.matchAll({ type: "window" });
  await Promise.all(tabs.map((tab) => tab.navigate(tab.url).catch(() => undefined)));
})());
