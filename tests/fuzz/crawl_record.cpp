#include <algorithm>
#include <initializer_list>

#include "read_as.hpp"

using namespace glane;
using namespace glane::fuzz;

namespace {

// Takes a line off the input.
std::string next_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string line = repair_utf8(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

void fill(std::initializer_list<std::string*> fields, std::string_view& rest) {
  for (std::string* field : fields) *field = next_line(rest);
}

MailMessage message_of(std::string_view rest) {
  MailMessage message;
  fill({&message.author, &message.subject, &message.date, &message.newsgroups, &message.id,
        &message.thread, &message.answers},
       rest);
  message.html = next_line(rest) == "html";
  message.position = message.thread.empty() ? 0 : 1;
  message.text = repair_utf8(rest);
  return message;
}

FeedItem item_of(std::string_view rest) {
  FeedItem item;
  item.authors.resize(1);
  item.categories.resize(1);
  fill({&item.title, &item.url, &item.id, &item.authors[0], &item.published, &item.updated,
        &item.categories[0], &item.feed_title, &item.language},
       rest);
  item.html = next_line(rest) == "html";
  item.text = repair_utf8(rest);
  return item;
}

TableRow row_of(std::string_view rest) {
  TableRow row;
  while (!rest.empty()) {
    std::string name = next_line(rest);
    row.fields.emplace_back(std::move(name), next_line(rest));
  }
  return row;
}

}  // namespace

// The first line names the sort of record, each of the next ones is a field.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest = as_text(data, size);
  const std::string sort = next_line(rest);
  Page page = page_without_content();
  page.format = PageFormat::record;
  page.served = sort == "feed";
  if (sort == "feed") {
    page.record = item_of(rest);
  } else if (sort == "table") {
    page.record = row_of(rest);
  } else {
    page.record = message_of(rest);
  }
  return check_page(page, true);
}
