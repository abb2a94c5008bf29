Console.WriteLine("ptarmigan");
return 0;
