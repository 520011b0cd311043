// Calls the new version of a function before anyone else does. CodeDeploy waits for the result, and
// leaves all requests with the version of before when the new one does not answer as it should.
const { CodeDeployClient, PutLifecycleEventHookExecutionStatusCommand } = require('@aws-sdk/client-codedeploy');
const { InvokeCommand, LambdaClient } = require('@aws-sdk/client-lambda');

const { VERSION, ORIGIN_KEY, CALLS } = process.env;

// As API Gateway hands it over (payload 2.0).
function request(path) {
  const [rawPath, rawQueryString = ''] = path.split('?');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: 'before.traffic', accept: '*/*', 'x-origin-key': ORIGIN_KEY || '' },
    requestContext: {
      stage: '$default',
      http: { method: 'GET', path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'before-traffic' },
    },
    isBase64Encoded: false,
  };
}

async function call(lambda, event) {
  const answer = await lambda.send(
    new InvokeCommand({ FunctionName: VERSION, Payload: Buffer.from(JSON.stringify(event)) }),
  );
  return { failed: answer.FunctionError, payload: JSON.parse(Buffer.from(answer.Payload).toString() || 'null') };
}

async function check(lambda) {
  const wrong = [];
  for (const { path, status, body } of JSON.parse(CALLS)) {
    if (path) {
      const { failed, payload } = await call(lambda, request(path));
      const fits = !failed && status.includes(payload.statusCode) && (payload.body || '').includes(body);
      if (!fits) wrong.push(`${path}: ${failed || payload.statusCode}`);
    } else {
      // What follows a stream starts, and says that this is no batch of one.
      const { payload } = await call(lambda, {});
      if (!JSON.stringify(payload).includes(body)) wrong.push(JSON.stringify(payload));
    }
  }
  return wrong;
}

exports.handler = async (event) => {
  let wrong;
  try {
    wrong = await check(new LambdaClient());
  } catch (error) {
    wrong = [String(error)];
  }
  console.log(JSON.stringify({ version: VERSION, wrong }));
  await new CodeDeployClient().send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId: event.DeploymentId,
      lifecycleEventHookExecutionId: event.LifecycleEventHookExecutionId,
      status: wrong.length ? 'Failed' : 'Succeeded',
    }),
  );
};
