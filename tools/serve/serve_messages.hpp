// What `glane serve` says, to who runs it and to clients: more of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli {

namespace messages {

// To who runs it.
inline constexpr Message kListening = "listening on http://{}:{}/";
inline constexpr Message kCannotListen = "{}:{} cannot be listened on: {}";
inline constexpr Message kNoSuchAddress = "no such address";
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
    "--replay is an address with {timestamp} and {url} in it, not '{}'";
inline constexpr Message kSameName = "two indexes have the name '{}'";
inline constexpr Message kLogFails = "the access log {} cannot be written: {}";
inline constexpr Message kReopenFails = "{}: {}; the commit that is open goes on being asked";
inline constexpr Message kNoServer = "{} cannot be run: {}";

// To clients, in English wherever the server runs.
inline constexpr std::string_view kUnknownParameter = "there is no parameter '{}'";
inline constexpr std::string_view kSeeDescription = "/api/openapi.json lists the parameters";
inline constexpr std::string_view kNotAFlag = "{} is true or false, not '{}'";
inline constexpr std::string_view kOneChoice = "{} is {}, not '{}'";
inline constexpr std::string_view kParameterMissing = "the parameter '{}' is missing";
inline constexpr std::string_view kTooMuch = "{} is at most {}";
inline constexpr std::string_view kTooFew = "{} is at least {}, not {}";
inline constexpr std::string_view kTooManyFacets = "there are at most {} facets in one request";
inline constexpr std::string_view kNoSuchIndex = "there is no index '{}'";
inline constexpr std::string_view kSeeIndexes = "/api lists the indexes";
inline constexpr std::string_view kOneOfIndexes = "this is about one index: index=NAME says which";
inline constexpr std::string_view kBadAddress = "the address cannot be read";
inline constexpr std::string_view kBadAddressHint = "it is UTF-8, percent-encoded";
inline constexpr std::string_view kNothingHere = "there is nothing here";
inline constexpr std::string_view kMethod = "this is asked by {}";
inline constexpr std::string_view kWrongHost = "this server does not answer for the host '{}'";
inline constexpr std::string_view kWrongHostHint = "--host NAME of `glane serve` has it do so";
inline constexpr std::string_view kWrongOrigin = "a page of another site may not do this";
inline constexpr std::string_view kMediaType =
    "the body is application/json or application/x-ndjson";
inline constexpr std::string_view kTokenMissing =
    "this asks for the token: Authorization: Bearer TOKEN";
inline constexpr std::string_view kTokenWrong = "this is not the token";
inline constexpr std::string_view kTooOften = "too many requests; later they go";
inline constexpr std::string_view kBusy = "the server is busy; later it answers";
inline constexpr std::string_view kNotWritable = "this server does not write: it was started so";
inline constexpr std::string_view kBodyTooLong = "the body is longer than {} bytes";
inline constexpr std::string_view kBodyIncomplete = "the body did not come whole";
inline constexpr std::string_view kBodyDeep = "the body is nested deeper than {}";
inline constexpr std::string_view kBodyZero = "there is a zero byte in the body";
inline constexpr std::string_view kBodyLine = "document {}: {}";
inline constexpr std::string_view kNoDocuments = "there is no document in the body";
inline constexpr std::string_view kServerFault = "the server could not answer; its log says why";

}  // namespace messages

}  // namespace glane::cli
