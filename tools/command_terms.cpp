#include "command_terms.hpp"

namespace glane::cli {

namespace {

struct Term {
  std::string_view library;
  std::string_view command;
};

// A row that holds another one's name comes before it.
constexpr Term kTerms[] = {
    {"name the directory of the index; `index_pages` makes one",
     "name the index by -i DIR or $GLANE_INDEX; `glane index PATH` makes one"},
    {"name the directory of the index", "name the index by -i DIR"},
    {"`index_pages` with an empty `IndexOptions::ranking`", "glane index --ranking ''"},
    {"`compact_index` with `RebuildOptions::upgrade`", "`glane compact --upgrade`"},
    {"`repair_index` of the backup", "`glane check --repair -i BACKUP`"},
    {"`index_pages`", "`glane index`"},
    {"`compact_index`", "`glane compact`"},
    {"`repair_index`", "`glane check --repair`"},
    {"`IndexOptions::prune`", "--prune"},
    {"`IndexOptions::ranking`", "--ranking"},
    {"`PathOptions::exclude`", "--exclude"},
    {"`PathOptions::follow`", "--follow"},
    {"`PathOptions::include`", "--include"},
    {"`ConcordanceRequest::query`", "QUERY"},
    {"`ConcordanceRequest::width`", "--width"},
    {"`FrequencyRequest::queries`", "QUERY"},
    {"`NeighboursRequest::query`", "QUERY"},
    {"`NeighboursRequest::window`", "--window"},
    {"`SearchRequest::authors`", "--author"},
    {"`SearchRequest::since`", "--since"},
    {"`SearchRequest::sites`", "--site"},
    {"`SearchRequest::types`", "--type"},
    {"`SearchRequest::until`", "--until"},
    {"`Waiting::seconds`", "--wait SECONDS"},
    {"`WordFiles::protected_words`", "--protect"},
    {"`WordFiles::stopwords`", "--stopwords"},
    {"`WordFiles::synonyms`", "--synonyms"},
};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

std::string in_command_terms(std::string_view text) {
  std::string out(text);
  for (const Term& term : kTerms) replace_all(out, term.library, term.command);
  return out;
}

std::string in_terms_of_check(std::string_view text) {
  std::string out(text);
  replace_all(out, "`repair_index`", "--repair");
  return in_command_terms(out);
}

}  // namespace glane::cli
