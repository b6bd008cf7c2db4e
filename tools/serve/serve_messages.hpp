// What `glane serve` says, to who runs it and to clients: more of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli {

namespace messages {

// To who runs it.
inline constexpr Message kListening = "listening on http://{}:{}/";
inline constexpr Message kCannotListen = "{}:{} cannot be listened on: {}";
inline constexpr Message kBadListen = "--listen is an address and a port, not '{}'";
inline constexpr Message kBadListenHint = "such as 127.0.0.1:8080, [::1]:8080 or 0.0.0.0:8080";
inline constexpr Message kBadHost = "--host is the name of a host, not '{}'";
inline constexpr Message kBadHostHint = "such as archives.example";
inline constexpr Message kNeedsToken = "{} can be reached from elsewhere: that needs a token";
inline constexpr Message kNeedsTokenHint =
    "put one of {} characters or more into GLANE_TOKEN, or listen on 127.0.0.1";
inline constexpr Message kWritableNeedsToken = "--writable needs a token";
inline constexpr Message kShortToken = "a token has {} characters or more";
inline constexpr Message kBadToken = "a token is of visible ASCII characters";
inline constexpr Message kBadReplay =
    "--replay is an address with {timestamp} and {url} in it, not '";
inline constexpr Message kSameName = "two indexes have the name '{}'";
inline constexpr Message kLogFails = "the access log {} cannot be written: {}";
inline constexpr Message kReopenFails = "{}: {}; the commit that is open goes on being asked";
inline constexpr Message kNoServer = "{} cannot be run: {}";

// To clients.
inline constexpr Message kUnknownParameter = "there is no parameter '{}'";
inline constexpr Message kSeeDescription = "/api/openapi.json lists the parameters";
inline constexpr Message kNotAFlag = "{} is true or false, not '{}'";
inline constexpr Message kOneChoice = "{} is {}, not '{}'";
inline constexpr Message kParameterMissing = "the parameter '{}' is missing";
inline constexpr Message kTooMuch = "{} is at most {}";
inline constexpr Message kTooFew = "{} is at least {}, not {}";
inline constexpr Message kTooManyFacets = "there are at most {} facets in one request";
inline constexpr Message kNoSuchIndex = "there is no index '{}'";
inline constexpr Message kSeeIndexes = "/api lists the indexes";
inline constexpr Message kOneOfIndexes = "this is about one index: index=NAME says which";
inline constexpr Message kBadAddress = "the address cannot be read";
inline constexpr Message kBadAddressHint = "it is UTF-8, percent-encoded";
inline constexpr Message kNothingHere = "there is nothing here";
inline constexpr Message kMethod = "this is asked by {}";
inline constexpr Message kWrongHost = "this server does not answer for the host '{}'";
inline constexpr Message kWrongHostHint = "--host NAME of `glane serve` has it do so";
inline constexpr Message kWrongOrigin = "a page of another site may not do this";
inline constexpr Message kMediaType = "the body is application/json or application/x-ndjson";
inline constexpr Message kTokenMissing = "this asks for the token: Authorization: Bearer TOKEN";
inline constexpr Message kTokenWrong = "this is not the token";
inline constexpr Message kTooOften = "too many requests; later they go";
inline constexpr Message kBusy = "the server is busy; later it answers";
inline constexpr Message kNotWritable = "this server does not write: it was started so";
inline constexpr Message kBodyTooLong = "the body is longer than {} bytes";
inline constexpr Message kBodyIncomplete = "the body did not come whole";
inline constexpr Message kBodyDeep = "the body is nested deeper than {}";
inline constexpr Message kBodyZero = "there is a zero byte in the body";
inline constexpr Message kBodyLine = "document {}: {}";
inline constexpr Message kNoDocuments = "there is no document in the body";
inline constexpr Message kServerFault = "the server could not answer; its log says why";

}  // namespace messages

}  // namespace glane::cli
