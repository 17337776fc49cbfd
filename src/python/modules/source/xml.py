"""The package of XML's modules; of them there is `xml.dom`."""
