import { toProblemDetails, toUserMessage } from '@venice/errors-core/report';
import { getVeniceError, withVeniceErrors } from '@venice/errors-openai';
import express, { type ErrorRequestHandler } from 'express';
import OpenAI from 'openai';

const venice = new OpenAI(
  withVeniceErrors(
    {
      apiKey: process.env.VENICE_API_KEY,
      baseURL: process.env.VENICE_BASE_URL ?? 'https://api.venice.ai/api/v1',
    },
    { inBandErrors: true },
  ),
);

const app = express();
app.use(express.json());

// Express 5 passes a rejection to the error handler below.
app.post('/api/chat', async (request, response) => {
  const { choices } = await venice.chat.completions.create({
    model: 'venice-uncensored',
    messages: [{ role: 'user', content: request.body.message }],
  });
  response.json({ text: choices[0]?.message.content });
});

const answerVeniceError: ErrorRequestHandler = (caught, _request, response, next) => {
  const error = getVeniceError(caught);
  if (error === undefined) return next(caught);
  console.error(error);
  const problem = toProblemDetails(error, { detail: toUserMessage(error) });
  if (problem.retryAfterSeconds !== undefined) response.set('retry-after', String(problem.retryAfterSeconds));
  response.status(problem.status).type('application/problem+json').json(problem);
};

app.use(answerVeniceError);

app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
