// Amazon Cognito gives access tokens no audience, and begins each scope with the name of what it is
// for. Verbatim, as OpenID Connect has it, wants an audience and the scopes by themselves. Cognito
// takes no other audience than the client that the token is for.
const PREFIX = 'verbatim/';

exports.handler = async (event) => {
  const granted = (event.request.scopes || []).filter((scope) => scope.startsWith(PREFIX));
  event.response = {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: {
        claimsToAddOrOverride: { aud: event.callerContext.clientId },
        scopesToAdd: granted.map((scope) => scope.slice(PREFIX.length)),
        scopesToSuppress: granted,
      },
    },
  };
  return event;
};
