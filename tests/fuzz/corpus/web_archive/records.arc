http://a.example/1 192.0.2.1 20080430204825 text/html 123
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<html><title>Le phare</title><p>Il tourne, l’été.</p></html>
http://a.example/2 0 200804302048 x 5 6 7 8 9 3
abc
