Console.WriteLine("train | evaluate");
