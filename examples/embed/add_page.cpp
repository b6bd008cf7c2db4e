// Puts a page into an index as a server sent it, and says which documents it gave.
//   c++ add_page.cpp $(pkg-config --cflags --libs glane) -o add_page
//   curl --silent --fail URL | ./add_page glane.idx URL
#include <glane/glane.hpp>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: add_page INDEX URL <PAGE\n";
    return 2;
  }
  const std::string page(std::istreambuf_iterator<char>(std::cin), {});
  const auto report = [](const glane::Diagnostic& one) { std::cerr << one.reason << "\n"; };
  try {
    // Made where there is no index; another program that writes to it is waited for, a minute.
    glane::Writer writer(words[1], {.waiting = 60});
    const std::vector<std::string> ids = writer.add(page, words[2], {}, report);
    writer.commit();  // without it nothing is kept
    for (const std::string& id : ids) std::cout << id << "\n";
    return ids.empty() ? 1 : 0;
  } catch (const glane::Error& error) {
    std::cerr << error.what() << "\n" << error.hint() << "\n";
    return 3;
  }
}
