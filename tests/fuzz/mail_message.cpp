// A message of mail, plain or markup: whose words are whose.
#include "read_as.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = glane::repair_utf8(glane::fuzz::as_text(data, size));
  for (const bool html : {false, true}) {
    glane::MailMessage message;
    message.author = "Anselme";
    message.answers = "Zoé";
    message.thread = "1@a";
    message.text = text;
    message.html = html;
    glane::Page page = glane::fuzz::page_without_content();
    page.format = glane::PageFormat::record;
    page.record = std::move(message);
    glane::fuzz::check_page(page, false);
  }
  return 0;
}
