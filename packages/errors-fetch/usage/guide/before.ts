interface Completion {
  readonly choices: readonly { readonly message: { readonly content: string } }[];
}

export async function ask(question: string): Promise<string> {
  const response = await fetch('https://api.venice.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env['VENICE_API_KEY'] ?? ''}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ model: 'venice-uncensored', messages: [{ role: 'user', content: question }] }),
  });
  if (response.ok) {
    const { choices } = (await response.json()) as Completion;
    return choices[0]?.message.content ?? '';
  }
  // It may be JSON, a page of a proxy, or a body that never ends.
  const body = await response.text();
  // Is the model busy, or is the key over its limit? And for how long?
  if (response.status === 429) return 'Busy. Try again later.';
  // Is the account empty, or has this key reached a limit of its own?
  if (response.status === 402) return 'Please add credits.';
  // Each provider words it differently, and not all use this status.
  if (response.status === 422 && /content/i.test(body)) return 'Refused. Try other words.';
  throw new Error(`Venice: ${response.status} ${body}`);
}
