// Which page of a topic this is: fora show a topic in several, and its posts are one thread.
#pragma once

#include <string>
#include <string_view>

namespace glane {

struct TopicPage {
  std::string topic;      // URL of the topic's first page
  int page = 1;           // counted from 1; 0: not the first, which one is not told
  int first = -1;         // position of its first post in the topic; -1: not told
  bool comments = false;  // a page of an article's comments, and not of a topic
};

// Reads it off a URL:
//   "…/viewtopic.php?t=12&start=20"  -> …/viewtopic.php?t=12, first 20
//   "…/sujets/pont.12/page-3"        -> …/sujets/pont.12/, page 3
//   "…/topic/12-pont/?page=2"        -> …/topic/12-pont/, page 2
//   "…/sujet_12_2.htm"               -> …/sujet_12_1.htm, page 2
//   "…/index.php?topic=12.20"        -> …/index.php?topic=12.0, first 20
//   "…/t12p20-pont"                  -> …/t12-pont, first 20
//   "…/le-pont/comment-page-2/"      -> …/le-pont/, page 2 of an article's comments
// Any other URL is that of a first page, and its own topic's.
//   cost: O(bytes)
TopicPage topic_page_of_url(std::string_view url);

// "Page 2 sur 7", "Page 2 of 7", "2 / 7": the number of this page; 0: the text says nothing of it.
int page_number_in(std::string_view text);

}  // namespace glane
