#include "page/plain_text/lines_amid_text.hpp"

#include <cstddef>
#include <vector>

#include "base/contains.hpp"
#include "base/lines.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"

namespace glane {

bool is_cross_reference(std::string_view key) {
  constexpr std::string_view kStarts[] = {"lire aussi",       "a lire aussi", "lire egalement",
                                          "a lire egalement", "voir aussi",   "a voir aussi"};
  return key.back() != '.' && starts_with_any(line_phrase(key), kStarts);
}

bool is_caption(std::string_view key) {
  constexpr std::size_t kLongestCaption = 160;
  return key.size() <= kLongestCaption &&
         contains_any(key, {"photo:", "photo :", "photos:", "photos :", "\u00A9 "});
}

bool is_offer_of_rest(std::string_view key) {
  constexpr std::string_view kWhole[] = {"full story",
                                         "full article",
                                         "rest of this article",
                                         "continue reading",
                                         "keep reading",
                                         "lire la suite",
                                         "lire l'article en entier",
                                         "integralite de cet article",
                                         "l'article complet",
                                         "la suite de cet article",
                                         "ganzen artikel",
                                         "vollstandigen artikel",
                                         "artikel weiter",
                                         "weiterlesen",
                                         "articulo completo",
                                         "seguir leyendo"};
  constexpr std::string_view kPrice[] = {"subscri", "abonn",           "log in",  "sign in",
                                         "suscrib", "become a member", "anmelden"};
  return contains_any(key, kWhole) && contains_any(key, kPrice);
}

bool is_bare_embed(std::string_view key) {
  return key.starts_with("http") && key.find(' ') == key.npos &&
         contains_any(key, {"youtube.com/watch", "youtu.be/", "instagram.com/p/",
                            "instagram.com/reel/", "dailymotion.com/video/", "facebook.com/watch",
                            "twitter.com/", "//x.com/", "tiktok.com/@"}) &&
         contains_any(key, {"/status/", "watch", "youtu.be", "/p/", "/reel/", "video"});
}

bool is_place_in_row(std::string_view key) {
  const std::vector<std::string_view> words = words_of_normalised(key);
  const auto is_number = [](std::string_view word) {
    return word.find_first_not_of("0123456789") == word.npos;
  };
  const std::size_t first = words.size() == 4 ? 1 : 0;
  if (words.size() != first + 3 || key.find('.') != key.npos) return false;
  const bool is_picture =
      first == 0 || contains({"bild", "foto", "photo", "image", "picture", "slide"}, words[0]);
  return is_picture && is_number(words[first]) && is_number(words[first + 2]) &&
         contains({"von", "sur", "of", "de", "di"}, words[first + 1]);
}

}  // namespace glane
