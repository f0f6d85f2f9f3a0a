/** Called if a response does not name its route. */
const USUAL_ROUTE = 'POST /chat/completions';

/** Returns method and path of a route, with its parameters filled in. */
export function requestOf(route: string = USUAL_ROUTE): { readonly method: string; readonly path: string } {
  const [method = '', path = ''] = route.split(' ');
  return { method, path: path.replace(/\{[^}]+\}/g, 'example') };
}
