// What stands under an article: the author's name and notice, invitations, links to other pages.
#pragma once

#include <cstddef>
#include <vector>

#include "base/lines.hpp"
#include "glane/date.hpp"
#include "page/plain_text/article_head.hpp"

namespace glane {

// Marks in head.taken the lines behind the title and before `end` that are no text of the article,
// and fills in author and date where the head has none.
//   - Lines known as boilerplate are dropped, one by one; behind "Sur le même sujet" and the like
//     everything, if no prose follows.
//   - An author's notice is what stands over "Lire d'autres articles" and either stands twice or
//     under a name alone on its line; or the last paragraph under such a name, if it speaks of a
//     journalist. The name signs the article.
//   - A name alone on the last line ("Jeanne Roy", "AFP"), or a last line "Publié le ... par ...",
//     signs and dates it too.
//   cost: O(bytes)
void read_article_foot(const std::vector<Line>& lines, std::size_t end, const Date& seen,
                       ArticleHead& head);

}  // namespace glane
