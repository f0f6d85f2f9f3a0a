import { toProblemDetails, toUserMessage } from '@venice/errors-core/report';
import { getVeniceError, withVeniceErrors } from '@venice/errors-openai';
import OpenAI from 'openai';

export async function POST(request: Request): Promise<Response> {
  const venice = new OpenAI(
    withVeniceErrors(
      {
        apiKey: process.env.VENICE_API_KEY,
        baseURL: process.env.VENICE_BASE_URL ?? 'https://api.venice.ai/api/v1',
      },
      { inBandErrors: true },
    ),
  );
  try {
    const { message } = await request.json();
    const { choices } = await venice.chat.completions.create({
      model: 'venice-uncensored',
      messages: [{ role: 'user', content: message }],
    });
    return Response.json({ text: choices[0]?.message.content });
  } catch (caught) {
    const error = getVeniceError(caught);
    if (error === undefined) throw caught;
    console.error(error);
    const problem = toProblemDetails(error, { detail: toUserMessage(error) });
    const headers = new Headers({ 'content-type': 'application/problem+json' });
    if (problem.retryAfterSeconds !== undefined)
      headers.set('retry-after', String(problem.retryAfterSeconds));
    return new Response(JSON.stringify(problem), { status: problem.status, headers });
  }
}
