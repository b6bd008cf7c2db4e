// What stands over an article: breadcrumb, title, author, date, counts, picture credits; and
// whether the text is a web page at all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/lines.hpp"
#include "glane/date.hpp"

namespace glane {

struct ArticleHead {
  std::size_t title = 0;  // its line
  std::size_t end = 0;    // behind the last line that belongs to the head
  std::string section;    // last step of a breadcrumb, "Accueil > Politique"
  std::string author;     // as the page signs
  std::vector<std::string> authors;
  std::optional<Date> date;
  bool updated = false;                 // the date is only that of an update
  std::optional<std::size_t> comments;  // how many it announces
  std::vector<bool> taken;              // by line of the page: no text of the article
  // The text is a web page: two signs or more, such as a byline, a time of publication, a
  // breadcrumb, share buttons, cookie notices; but no headers of a mail or of minutes, and no
  // underlined title. Anything else (a note, a poem, a mail) keeps all of its lines, whatever they
  // look like.
  bool web_page = false;
};

// The head ends where prose begins, but a lead may stand over the byline.
//   in:   lines  of the whole page, not all blank; seen: when it was fetched
//   cost: O(bytes)
ArticleHead read_article_head(const std::vector<Line>& lines, const Date& seen);

}  // namespace glane
