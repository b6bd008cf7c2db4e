#include "error_sentence.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "error_messages.hpp"
#include "glane/diagnostic_code.hpp"
#include "language.hpp"

using namespace glane;
using namespace glane::cli;

namespace {

const ErrorMessage* message_of(ErrorCode code) {
  const auto* const found = std::find_if(std::begin(messages::kErrors), std::end(messages::kErrors),
                                         [&](const ErrorMessage& one) { return one.code == code; });
  return found != std::end(messages::kErrors) ? found : nullptr;
}

// A function, class or option of the library in backquotes.
bool names_library(std::string_view text) {
  for (std::size_t at = text.find('`'); at != text.npos; at = text.find('`', at + 1)) {
    const std::size_t end = text.find('`', at + 1);
    if (end == text.npos) return false;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    if (name != "current" && !name.starts_with("glane ")) return true;
    at = end;
  }
  return false;
}

}  // namespace

TEST_CASE("what the library says in names of its own the program says in commands and options") {
  for (const ErrorText& text : error_texts()) {
    CAPTURE(text.name);
    const ErrorMessage* const own = message_of(text.code);
    const bool own_message = own != nullptr && !own->message.empty();
    const bool own_hint = own != nullptr && !own->hint.empty();
    CHECK((own_message || !names_library(text.message)));
    CHECK((own_hint || !names_library(text.hint)));
  }
}

TEST_CASE("the program's sentences have nothing that the error does not have, and no name of it") {
  for (const ErrorMessage& own : messages::kErrors) {
    const Error error(own.code);
    CAPTURE(error.code_name());
    CHECK(error.code_name() != "");
    for (const std::string_view pattern : {own.message, own.hint}) {
      CHECK_FALSE(names_library(pattern));
      for (std::size_t at = pattern.find('{'); at != pattern.npos; at = pattern.find('{', at + 1)) {
        const std::string name(pattern.substr(at, pattern.find('}', at) + 1 - at));
        const auto& texts = error_texts();
        const auto text = std::find_if(texts.begin(), texts.end(),
                                       [&](const ErrorText& one) { return one.code == own.code; });
        CHECK(text->message.find(name) != std::string_view::npos);
      }
    }
  }
}

TEST_CASE("options are called as they are typed; an error of the program stays as it is") {
  const ErrorSentence date = sentence_of(
      Error(ErrorCode::argument_date, {{"option", "SearchRequest::since"}, {"value", "hier"}}));
  CHECK(date.message == "--since hier: not a date");
  CHECK(date.hint.starts_with("dates are written"));
  const ErrorSentence missing = sentence_of(Error(ErrorCode::index_missing, {{"directory", "x"}}));
  CHECK(missing.message == "x: no such index");
  CHECK(missing.hint == "name the index by -i DIR or $GLANE_INDEX; `glane index PATH` makes one");
  const ErrorSentence own = sentence_of(Error(ErrorKind::usage, "which command?", "help"));
  CHECK(own.message == "which command?");
  CHECK(own.hint == "help");
}

TEST_CASE("the library's errors are in French by their codes, the system's words by themselves") {
  speak(Language::french);
  const ErrorSentence locked = sentence_of(
      Error(ErrorCode::index_locked, {{"directory", "x"}, {"process", "12"}, {"host", "lyon"}}));
  const ErrorSentence denied = sentence_of(Error(
      ErrorCode::system_file, {{"path", "x"}, {"reason", "Permission denied"}, {"errno", "13"}}));
  const ErrorSentence odd =
      sentence_of(Error(ErrorCode::system_file, {{"path", "x"}, {"reason", "odd"}}));
  speak(Language::english);
  CHECK(locked.message == "x: un autre processus, le 12 sur lyon, écrit dans cet index");
  CHECK(denied.message == "x: Permission refusée");
  CHECK(odd.message == "x: «\u00A0odd\u00A0»");  // a quotation
}

TEST_CASE("a sentence inside of another one is in its language, too") {
  const Error damaged(
      ErrorCode::index_damaged,
      {{"path", "1.seg"},
       {"reason", "it is cut short", ErrorCode::none, DiagnosticCode::damage_cut, {}}});
  const ErrorArgument reason{"reason", damaged.what(), damaged.code(), DiagnosticCode::none,
                             damaged.arguments()};
  Diagnostic unread;
  unread.code = DiagnosticCode::check_current;
  unread.arguments = {reason};
  const std::string tail =
      "; nothing can be searched; `repair_index` makes it anew from the manifest";
  CHECK(sentence_of(unread) == "1.seg: the index is damaged: it is cut short" + tail);
  speak(Language::french);
  const std::string french = sentence_of(unread);
  speak(Language::english);
  CHECK(french.starts_with("1.seg: l’index est endommagé\u00A0: il est tronqué\u00A0; plus rien"));
}
