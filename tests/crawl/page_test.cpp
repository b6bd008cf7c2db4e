#include "crawl/page.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace glane;

namespace {

constexpr std::uint64_t kSeed = 7;

Page page_of_text(std::string_view text, PageFormat format = PageFormat::json_line) {
  Page page;
  page.format = format;
  page.text = text;
  return page;
}

template <typename Record>
Page page_of_record(Record record) {
  Page page;
  page.format = PageFormat::record;
  page.record = std::move(record);
  return page;
}

FeedItem item() {
  FeedItem item;
  item.title = "La crue";
  item.authors = {"Anne", "Bob"};
  item.categories = {"Météo"};
  return item;
}

MailMessage message() {
  MailMessage message;
  message.author = "Hélène Roy";
  message.text = "Elle monte.";
  return message;
}

}  // namespace

TEST_CASE("the hash of a text is that of its bytes, whatever its format") {
  const std::uint64_t hash = content_hash(page_of_text("L'été"), kSeed);
  CHECK(hash == content_hash(page_of_text("L'été", PageFormat::html), kSeed));
  CHECK(hash != content_hash(page_of_text("L'etè"), kSeed));
  CHECK(hash != content_hash(page_of_text("L'été"), kSeed + 1));
  CHECK(page_content_bytes(page_of_text("L'été")) == 7);
}

TEST_CASE("the same record has the same hash, and any other field another") {
  CHECK(content_hash(page_of_record(item()), kSeed) == content_hash(page_of_record(item()), kSeed));
  std::vector<Page> pages;
  const auto add_item = [&](auto change) {
    FeedItem changed = item();
    change(changed);
    pages.push_back(page_of_record(std::move(changed)));
  };
  add_item([](FeedItem&) {});
  add_item([](FeedItem& one) { one.url = "La crue"; });
  add_item([](FeedItem& one) { one.id = "La crue"; });
  add_item([](FeedItem& one) { one.html = true; });
  add_item([](FeedItem& one) { one.published = "2022"; });
  add_item([](FeedItem& one) { one.updated = "2022"; });
  add_item([](FeedItem& one) { one.language = "fr"; });
  add_item([](FeedItem& one) { one.feed_title = "fr"; });
  add_item([](FeedItem& one) { one.text = "fr"; });
  add_item([](FeedItem& one) { one.authors = {"AnneBob"}; });
  add_item([](FeedItem& one) { one.categories = {"Bob", "Météo"}, one.authors = {"Anne"}; });
  const auto add_message = [&](auto change) {
    MailMessage changed = message();
    change(changed);
    pages.push_back(page_of_record(std::move(changed)));
  };
  add_message([](MailMessage&) {});
  add_message([](MailMessage& one) { one.subject = "1"; });
  add_message([](MailMessage& one) { one.date = "1"; });
  add_message([](MailMessage& one) { one.newsgroups = "1"; });
  add_message([](MailMessage& one) { one.id = "1"; });
  add_message([](MailMessage& one) { one.thread = "1"; });
  add_message([](MailMessage& one) { one.answers = "1"; });
  add_message([](MailMessage& one) { one.position = 1; });
  add_message([](MailMessage& one) { one.html = true; });
  pages.push_back(page_of_record(TableRow{{{"titre", "Un"}, {"texte", ""}}}));
  pages.push_back(page_of_record(TableRow{{{"titre", ""}, {"texte", "Un"}}}));
  pages.push_back(page_of_record(TableRow{{{"titreU", "n"}, {"texte", ""}}}));
  for (std::size_t a = 0; a < pages.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(content_hash(pages[a], kSeed) != content_hash(pages[b], kSeed));
    }
  }
}

TEST_CASE("the bytes of a record are those of its strings") {
  CHECK(page_content_bytes(page_of_record(TableRow{{{"titre", "Été"}, {"n", ""}}})) == 11);
  CHECK(page_content_bytes(page_of_record(item())) == 7 + 4 + 3 + 7);
}
