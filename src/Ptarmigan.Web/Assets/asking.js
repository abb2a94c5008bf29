// Asks the server for pieces of pages and for acts, and tells in one way what it answers when it does not do as asked.

/** The first element of a piece of a page. Throws what the server said where it gave none; where it knows no such thing, `unknown`. */
export async function pieceOf(address, unknown) {
  const response = await fetch(address, { headers: { Accept: "text/html" } });
  // Whoever is not signed in any more is led elsewhere.
  if (response.redirected || !response.ok) throw new Error((response.status === 404 && unknown) || `The server said ${response.status}.`);
  const box = document.createElement("div");
  box.innerHTML = await response.text();
  return box.firstElementChild;
}

/** Sends an act; its answer, or null where it has none. Throws what the server said; the error's `status` tells a refusal from silence, which has none. */
export async function post(address, body) {
  const response = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  if (response.ok) return response.status === 204 ? null : response.json();
  const problem = await response.json().catch(() => ({}));
  const error = new Error([problem.detail ?? problem.title ?? `The server said ${response.status}.`, problem.next].filter(Boolean).join(" "));
  error.status = response.status;
  throw error;
}
