/** What is called where a response does not tell. */
const USUAL_ROUTE = 'POST /chat/completions';

/** A route as a request: its parameters filled with something. */
export function requestOf(route: string = USUAL_ROUTE): { readonly method: string; readonly path: string } {
  const [method = '', path = ''] = route.split(' ');
  return { method, path: path.replace(/\{[^}]+\}/g, 'example') };
}
